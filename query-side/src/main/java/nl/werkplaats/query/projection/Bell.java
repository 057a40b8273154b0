package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Rings after every batch, so that those who wait for something look again. */
final class Bell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long rings;

  void ring() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks until it sees what is waited for: once at the start and once after every ring.
   *
   * @return what it saw last, also when the time was over
   */
  <T> T await(Duration atMost, Supplier<T> look, Predicate<T> enough) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      long heard = rings();
      T seen = look.get();
      if (enough.test(seen) || !nextRing(heard, deadline)) return seen;
    }
  }

  private long rings() {
    lock.lock();
    try {
      return rings;
    } finally {
      lock.unlock();
    }
  }

  private boolean nextRing(long heard, long deadline) {
    lock.lock();
    try {
      while (rings == heard) {
        long left = deadline - System.nanoTime();
        if (left <= 0) return false;
        rung.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
