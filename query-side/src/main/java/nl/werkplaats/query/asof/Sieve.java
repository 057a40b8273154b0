package nl.werkplaats.query.asof;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Lets through what counts at a moment, of whole streams that are read in their order: of each its
 * beginning, up to the first event that does not count, for what comes after builds on that one.
 */
public final class Sieve {

  private final Moment moment;
  private final Set<String> ended = new HashSet<>();

  public Sieve(Moment moment) {
    this.moment = moment;
  }

  /** Whether the event counts; asked of all events of a stream, each once and in their order. */
  public boolean letsThrough(Recorded event) {
    if (ended.contains(event.stream())) return false;
    if (moment.counts(event.by())) return true;
    ended.add(event.stream());
    return false;
  }

  /** Nothing that was recorded later can count. */
  public Instant recordedBy() {
    return moment.recordedBy();
  }
}
