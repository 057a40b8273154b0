package nl.werkplaats.query.export;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.event.StudyEvent.ResponseReceived;
import nl.werkplaats.kernel.history.Envelope;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.http.FeedAsked;

/** The events of one location on their way out, as far as they were final when it was asked. */
public final class Feed {

  private static final int BATCH = 1_000;

  /** Between events with their times it would tell when somebody answered. */
  private static final String HIDDEN = EventCatalogue.nameOf(ResponseReceived.class).name();

  /**
   * Some events.
   *
   * @param last the place of the last one that was looked at; absent when there are no more
   */
  record Some(List<ThinEvent> events, Optional<Long> last) {}

  private final OrderedLog log;

  public Feed(OrderedLog log) {
    this.log = log;
  }

  /** Up to where everything is final now. */
  long settled() {
    try {
      return log.settledHead();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the log was settled", e);
    }
  }

  /** As many as a stream hands on at once, or fewer. */
  Some batch(FeedAsked asked, long after, long settled, int most) {
    LocationId location = asked.inLocation();
    List<Envelope> found =
        log.envelopes(location, after, settled, asked.first(), asked.last(), Math.min(most, BATCH));
    List<ThinEvent> events =
        found.stream()
            .filter(one -> !one.name().name().equals(HIDDEN))
            .map(one -> ThinEvent.of(location, one))
            .toList();
    return new Some(
        events, found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().position()));
  }
}
