package nl.werkplaats.query.projection;

import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;

/**
 * One document per event, written once. A step may build on the step before it in the same stream,
 * so that it knows what its own event does not say.
 *
 * @param <S> the step, a record that the shared JSON mapper writes and reads
 */
public non-sealed interface Steps<S> extends Projection {

  Class<S> type();

  /** Whether the event is told at all; what is not told is no step. */
  default boolean tells(Event event) {
    return true;
  }

  /** The step that this event is; asked only of what is told. */
  S step(Optional<S> previous, Recorded recorded);

  /** What the step can be found by; an {@link java.time.Instant} becomes a date. */
  Map<String, Object> attributes(S step);
}
