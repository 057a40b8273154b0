package nl.werkplaats.query.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.query.projection.Copies.Copy;

/**
 * How far a replay is.
 *
 * @param told how many events were read
 * @param of how many there are to be read
 * @param ending when it has ended
 * @param receipts of each view, when it was made
 * @param gone why what was made is not there any more
 */
record ReplayState(
    UUID id,
    ReplayAsked asked,
    Phase phase,
    long told,
    long of,
    Instant started,
    Optional<Ending> ending,
    List<Copy> receipts,
    Optional<Gone> gone) {

  /** What it is busy with. */
  enum Phase {
    READING,
    WRITING,
    ENDED
  }

  /** What became of it. */
  enum Outcome {
    MADE,
    CANCELLED,
    FAILED,
    /** The node that did it is gone. */
    INTERRUPTED
  }

  /** Why there are no documents any more of something that was made. */
  enum Gone {
    DISCARDED,
    EXPIRED
  }

  /**
   * How it ended.
   *
   * @param trouble why it failed, in words without contents
   * @param keptUntil when it goes by itself, if it was made
   */
  record Ending(
      Instant at, Outcome outcome, Optional<String> trouble, Optional<Instant> keptUntil) {

    static Ending of(Outcome outcome, Instant at) {
      return new Ending(at, outcome, Optional.empty(), Optional.empty());
    }
  }

  ReplayState {
    receipts = List.copyOf(receipts);
  }

  static ReplayState begun(UUID id, ReplayAsked asked, long of, Instant now) {
    return new ReplayState(
        id, asked, Phase.READING, 0, of, now, Optional.empty(), List.of(), Optional.empty());
  }

  /** Whether its documents can be read. */
  boolean isThere() {
    return gone.isEmpty() && ending.filter(end -> end.outcome() == Outcome.MADE).isPresent();
  }

  ReplayState told(long events) {
    return new ReplayState(id, asked, phase, events, of, started, ending, receipts, gone);
  }

  ReplayState writing() {
    return new ReplayState(id, asked, Phase.WRITING, told, of, started, ending, receipts, gone);
  }

  ReplayState made(List<Copy> copies) {
    return new ReplayState(id, asked, phase, told, of, started, ending, copies, gone);
  }

  ReplayState ended(Ending how) {
    return new ReplayState(
        id, asked, Phase.ENDED, told, of, started, Optional.of(how), receipts, gone);
  }

  ReplayState gone(Gone why) {
    return new ReplayState(id, asked, phase, told, of, started, ending, receipts, Optional.of(why));
  }
}
