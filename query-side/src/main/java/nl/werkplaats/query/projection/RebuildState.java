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
 * @param beat when the node that does it last gave a sign of life
 * @param ending when it has ended
 */
public record RebuildState(
    UUID id,
    RebuildAsked asked,
    Phase phase,
    Reading read,
    Instant started,
    Instant beat,
    Optional<Ending> ending,
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

  /**
   * What was read of the log.
   *
   * @param position up to which
   * @param head up to which it is read in bulk
   * @param events how many
   */
  public record Reading(long position, long head, long events, long eventsPerSecond) {

    static final Reading NOTHING = new Reading(0, 0, 0, 0);
  }

  /**
   * How it ended.
   *
   * @param trouble why it failed, in words without contents
   */
  public record Ending(Instant at, Outcome outcome, Optional<String> trouble) {}

  private static final int WHOLE = 100;

  public RebuildState {
    receipts = List.copyOf(receipts);
  }

  static RebuildState begun(UUID id, RebuildAsked asked, Instant now) {
    return new RebuildState(
        id, asked, Phase.LOADING, Reading.NOTHING, now, now, Optional.empty(), List.of());
  }

  public Optional<Outcome> outcome() {
    return ending.map(Ending::outcome);
  }

  /** How much of the log was read, in per cent. */
  public int percent() {
    if (phase != Phase.LOADING) return WHOLE;
    return read.head() == 0 ? 0 : (int) (WHOLE * read.position() / read.head());
  }

  /** How long reading the rest of the log takes at this pace. */
  public Optional<Duration> timeLeft() {
    if (phase != Phase.LOADING || read.eventsPerSecond() == 0) return Optional.empty();
    return Optional.of(
        Duration.ofSeconds((read.head() - read.position()) / read.eventsPerSecond()));
  }

  RebuildState in(Phase next) {
    return new RebuildState(id, asked, next, read, started, beat, ending, receipts);
  }

  RebuildState having(Reading now) {
    return new RebuildState(id, asked, phase, now, started, beat, ending, receipts);
  }

  RebuildState alive(Instant now) {
    return new RebuildState(id, asked, phase, read, started, now, ending, receipts);
  }

  RebuildState with(UUID receipt) {
    List<UUID> more = Lists.with(receipts, receipt);
    return new RebuildState(id, asked, phase, read, started, beat, ending, more);
  }

  RebuildState ended(Instant now, Outcome how, Optional<String> why) {
    var end = Optional.of(new Ending(now, how, why));
    return new RebuildState(id, asked, Phase.ENDED, read, started, now, end, receipts);
  }
}
