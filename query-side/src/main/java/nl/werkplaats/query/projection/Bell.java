package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Rings after every batch, so that those who wait for something look again. */
final class Bell {

  private static final Duration ELSEWHERE = Duration.ofMillis(50);

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
   * Looks until it sees what is waited for: at the start, after every ring, and now and then, for
   * other nodes write too and ring elsewhere.
   *
   * @return what it saw last, also when the time was over
   */
  <T> T await(Duration atMost, Supplier<T> look, Predicate<T> enough) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      long heard = rings();
      T seen = look.get();
      long left = deadline - System.nanoTime();
      if (enough.test(seen) || left <= 0) return seen;
      if (!awaitRing(heard, Math.min(left, ELSEWHERE.toNanos()))) return seen;
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

  /** Whether it goes on: not when somebody interrupts. */
  private boolean awaitRing(long heard, long atMost) {
    lock.lock();
    try {
      long left = atMost;
      while (rings == heard && left > 0) left = rung.awaitNanos(left);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
