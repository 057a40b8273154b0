package nl.werkplaats.kernel.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
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

  /** Under load it waits so long between two readings, or it would read every event by itself. */
  private static final Duration PACE = Duration.ofMillis(20);

  /** After so many positions one event is handed on unasked, so that progress is kept. */
  private static final int SIGN_OF_PROGRESS = 1_000;

  private final OrderedLog log;
  private final Set<String> names;
  private final ArrayDeque<Recorded> read = new ArrayDeque<>();
  private long position;
  private long handedOn;
  private long readAt = System.nanoTime() - PACE.toNanos();
  private volatile boolean closed;

  LogStream(OrderedLog log, Set<String> names, long position) {
    this.log = log;
    this.names = names;
    this.position = position;
    this.handedOn = position;
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
      TimeUnit.NANOSECONDS.sleep(readAt + PACE.toNanos() - System.nanoTime());
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
    while (read.isEmpty() && !closed) {
      readAt = System.nanoTime();
      Stretch next = log.stretchAfter(position, BATCH, this::concerns);
      if (next.upTo() == position) return;
      position = next.upTo();
      read.addAll(next.events());
    }
  }

  private boolean concerns(LogRow row) {
    boolean concerns = names.contains(row.name()) || row.position() - handedOn >= SIGN_OF_PROGRESS;
    if (concerns) handedOn = row.position();
    return concerns;
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
