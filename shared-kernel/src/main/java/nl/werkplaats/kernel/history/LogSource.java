package nl.werkplaats.kernel.history;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** Gives Axon's processors the log in the one order that everybody has. */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final OrderedLog log;

  public LogSource(OrderedLog log) {
    this.log = log;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
    return new LogStream(log, position(token));
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
