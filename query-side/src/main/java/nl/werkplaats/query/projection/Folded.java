package nl.werkplaats.query.projection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Bounded state per key: one question, one theme, one dialogue. A pure fold that knows nothing of
 * databases.
 *
 * @param <V> the view, a record that the shared JSON mapper writes and reads
 */
public non-sealed interface Folded<V> extends Projection {

  Class<V> type();

  /** The documents that this event touches; an event about several is folded into each. */
  Set<String> keys(Event event);

  /**
   * What is so after the event.
   *
   * @param before what was so; absent when this is the first event of the key
   */
  V fold(Optional<V> before, Recorded recorded);

  /** What the view can be found by; an {@link java.time.Instant} becomes a date. */
  Map<String, Object> attributes(V view);
}
