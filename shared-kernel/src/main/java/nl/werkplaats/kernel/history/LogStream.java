package nl.werkplaats.kernel.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/** One reader's way through the log; used by one thread at a time, closed by any. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final int BATCH = 256;
  private static final Duration LONG = Duration.ofSeconds(1);

  private final OrderedLog log;
  private final ArrayDeque<Recorded> read = new ArrayDeque<>();
  private long position;
  private volatile boolean closed;

  LogStream(OrderedLog log, long position) {
    this.log = log;
    this.position = position;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    if (closed) return Optional.empty();
    readMore();
    return Optional.ofNullable(read.peek()).map(LogStream::message);
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long until = System.nanoTime() + unit.toNanos(timeout);
    while (!closed) {
      readMore();
      if (!read.isEmpty()) return true;
      Duration left = Duration.ofNanos(until - System.nanoTime());
      if (!left.isPositive()) return false;
      // In short turns, so that a stream closed elsewhere lets go.
      log.awaitBeyond(position, left.compareTo(LONG) < 0 ? left : LONG);
    }
    return false;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
      if (closed) throw new IllegalStateException("this stream was closed");
    }
    return message(read.remove());
  }

  @Override
  public void close() {
    closed = true;
  }

  private void readMore() {
    if (!read.isEmpty()) return;
    read.addAll(log.readAfter(position, BATCH));
    if (!read.isEmpty()) {
      position = read.getLast().position();
    }
  }

  private static TrackedEventMessage<?> message(Recorded event) {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(event.position()),
        event.streamType(),
        event.stream(),
        event.sequence(),
        new GenericMessage<>(event.eventId(), event.event(), event.by().asMetaData()),
        event.by()::recordedAt);
  }
}
