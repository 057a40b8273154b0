package nl.werkplaats.query.asof;

import java.util.HashMap;
import java.util.Map;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Lets through of every stream its beginning, up to the first event that does not count: what comes
 * after that one builds on it, and would say of the moment what nobody could mean.
 */
public final class Prefixes {

  private final Moment moment;
  private final Map<String, Long> reached = new HashMap<>();
  private long upTo;

  public Prefixes(Moment moment) {
    this.moment = moment;
  }

  /** Whether it counts; asked of the events of each stream in their order, from the first one. */
  public boolean counts(Recorded event) {
    if (event.sequence() != reached.getOrDefault(event.stream(), 0L)) return false;
    if (!moment.counts(event.by())) return false;
    reached.put(event.stream(), event.sequence() + 1);
    upTo = Math.max(upTo, event.position());
    return true;
  }

  /** The position of the last event that counts. */
  long upTo() {
    return upTo;
  }
}
