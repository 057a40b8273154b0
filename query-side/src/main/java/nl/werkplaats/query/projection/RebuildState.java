package nl.werkplaats.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.query.projection.Receipt.Outcome;

/**
 * How far a rebuild is.
 *
 * @param position up to which the log was read
 * @param head up to which it is read in bulk
 * @param beat when the node that does it last gave a sign of life
 * @param outcome when it has ended
 * @param trouble why it failed, in words without contents
 */
public record RebuildState(
    UUID id,
    RebuildAsked asked,
    Phase phase,
    long position,
    long head,
    long events,
    long eventsPerSecond,
    Instant started,
    Instant beat,
    Optional<Instant> finished,
    Optional<Outcome> outcome,
    Optional<String> trouble,
    List<UUID> receipts) {

  /** What it is busy with. */
  public enum Phase {
    LOADING,
    INDEXING,
    CATCHING_UP,
    COMPARING,
    SWITCHING,
    ENDED
  }

  private static final int WHOLE = 100;

  public RebuildState {
    receipts = List.copyOf(receipts);
  }

  static RebuildState begun(UUID id, RebuildAsked asked, Instant now) {
    return new RebuildState(
        id,
        asked,
        Phase.LOADING,
        0,
        0,
        0,
        0,
        now,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** How much of the log was read, in per cent. */
  public int percent() {
    if (phase != Phase.LOADING || head == 0) return phase == Phase.LOADING ? 0 : WHOLE;
    return (int) (WHOLE * position / head);
  }

  /** How long reading the rest of the log takes at this pace. */
  public Optional<Duration> timeLeft() {
    if (phase != Phase.LOADING || eventsPerSecond == 0) return Optional.empty();
    return Optional.of(Duration.ofSeconds((head - position) / eventsPerSecond));
  }

  RebuildState in(Phase next) {
    return new RebuildState(
        id,
        asked,
        next,
        position,
        head,
        events,
        eventsPerSecond,
        started,
        beat,
        finished,
        outcome,
        trouble,
        receipts);
  }

  RebuildState reached(long next, long upTo, long read, long perSecond) {
    return new RebuildState(
        id, asked, phase, next, upTo, read, perSecond, started, beat, finished, outcome, trouble,
        receipts);
  }

  RebuildState alive(Instant now) {
    return new RebuildState(
        id,
        asked,
        phase,
        position,
        head,
        events,
        eventsPerSecond,
        started,
        now,
        finished,
        outcome,
        trouble,
        receipts);
  }

  RebuildState with(UUID receipt) {
    return new RebuildState(
        id,
        asked,
        phase,
        position,
        head,
        events,
        eventsPerSecond,
        started,
        beat,
        finished,
        outcome,
        trouble,
        Lists.with(receipts, receipt));
  }

  RebuildState ended(Instant now, Outcome how, Optional<String> why) {
    return new RebuildState(
        id,
        asked,
        Phase.ENDED,
        position,
        head,
        events,
        eventsPerSecond,
        started,
        now,
        Optional.of(now),
        Optional.of(how),
        why,
        receipts);
  }
}
