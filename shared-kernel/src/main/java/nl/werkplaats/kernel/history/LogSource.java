package nl.werkplaats.kernel.history;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Gives Axon's processors the log in the one order that everybody has. They keep their progress
 * event by event, so those that nobody handles are left out, but for one now and then.
 */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final OrderedLog log;
  private final Set<String> names;

  /**
   * A source of the events that somebody handles.
   *
   * @param handled classes of events, or what they have in common
   */
  public LogSource(OrderedLog log, Collection<Class<?>> handled) {
    this.log = log;
    this.names =
        EventCatalogue.classes().stream()
            .filter(type -> handled.stream().anyMatch(wide -> wide.isAssignableFrom(type)))
            .map(type -> EventCatalogue.nameOf(type).name())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
    return new LogStream(log, names, position(token));
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    try {
      return new GlobalSequenceTrackingToken(log.settledHead());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the head of the log was settled", e);
    }
  }

  private static long position(TrackingToken token) {
    return switch (token) {
      case null -> 0;
      case GlobalSequenceTrackingToken place -> place.getGlobalIndex();
      default -> throw new IllegalArgumentException("not a place in this log: " + token);
    };
  }
}
