package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.history.UnknownEventName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the end of the log once for all loops of this node and keeps the last events in memory; a
 * loop that is further behind reads for itself.
 */
final class Tail implements Runnable {

  static final int WINDOW = 4_096;

  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final int BATCH = 1_000;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

  /** Under load it waits so long between two readings, or it would read every event by itself. */
  private static final Duration PACE = Duration.ofMillis(10);

  private final OrderedLog log;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<Recorded> window = new ArrayList<>();

  /** The place before the first event of the window. */
  private Optional<LogPlace> start = Optional.empty();

  private boolean begun;
  private Optional<RuntimeException> failure = Optional.empty();

  Tail(OrderedLog log) {
    this.log = log;
  }

  @Override
  public void run() {
    try {
      boolean goOn = true;
      while (goOn && stopping.getCount() > 0) {
        goOn = readOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean readOn() throws InterruptedException {
    try {
      if (!begun) begin();
      log.awaitBeyond(end(), POLL);
      take(read(place(), BATCH));
      stopping.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (LogRestored restored) {
      LOG.error("{}: everything that was made of it is made anew", restored.getMessage());
      begun = false;
      return true;
    } catch (UnknownEventName unknown) {
      fail(unknown);
      return false;
    } catch (RuntimeException away) {
      fail(away);
      stopping.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    }
  }

  private void begin() {
    long head = log.head();
    Optional<LogPlace> place = log.eventIdAt(head).map(id -> new LogPlace(head, id));
    lock.lock();
    try {
      window.clear();
      start = place;
      begun = true;
    } finally {
      lock.unlock();
    }
  }

  private void take(List<Recorded> events) {
    lock.lock();
    try {
      boolean recovered = failure.isPresent();
      failure = Optional.empty();
      window.addAll(events);
      if (window.size() > WINDOW) {
        List<Recorded> old = window.subList(0, window.size() - WINDOW);
        start = Optional.of(LogPlace.of(old.getLast()));
        old.clear();
      }
      if (recovered || !events.isEmpty()) news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void fail(RuntimeException cause) {
    lock.lock();
    try {
      failure = Optional.of(cause);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The position of the last event that was read here, 0 before the first. */
  long end() {
    return place().map(LogPlace::at).orElse(0L);
  }

  private Optional<LogPlace> place() {
    lock.lock();
    try {
      return window.isEmpty() ? start : Optional.of(LogPlace.of(window.getLast()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next events after a place.
   *
   * @throws LogRestored when that place is not in the log any more
   */
  List<Recorded> after(Optional<LogPlace> place, int max) {
    long position = place.map(LogPlace::at).orElse(0L);
    lock.lock();
    try {
      long first = start.map(LogPlace::at).orElse(0L);
      if (begun && position >= first && position <= end()) {
        int next = position == first ? 0 : indexOf(position) + 1;
        Optional<LogPlace> here =
            next == 0 ? start : Optional.of(LogPlace.of(window.get(next - 1)));
        if (!here.equals(place)) throw new LogRestored(position);
        return List.copyOf(window.subList(next, Math.min(window.size(), next + max)));
      }
    } finally {
      lock.unlock();
    }
    return read(place, max);
  }

  /** The index of the last event in the window that stands not after the position. */
  private int indexOf(long position) {
    int low = 0;
    int high = window.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (window.get(middle).position() <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The check comes after the reading: what was read of another log never leaves here. */
  private List<Recorded> read(Optional<LogPlace> place, int max) {
    List<Recorded> events = log.readAfter(place.map(LogPlace::at).orElse(0L), max);
    place.ifPresent(this::check);
    return events;
  }

  /**
   * @throws LogRestored when the log holds another event there, or none
   */
  void check(LogPlace place) {
    if (!log.eventIdAt(place.at()).equals(Optional.of(place.eventId()))) {
      throw new LogRestored(place.at());
    }
  }

  /**
   * Returns as soon as there is an event beyond the position, or when the time is over.
   *
   * @throws RuntimeException why the log cannot be read on
   */
  void awaitBeyond(long position, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (end() <= position && failure.isEmpty() && left > 0) left = news.awaitNanos(left);
      if (end() <= position && failure.isPresent()) throw failure.get();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    stopping.countDown();
  }
}
