package nl.werkplaats.kernel.history;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows which transactions of this JVM are appending. An append is noted before it draws its
 * position and struck off after its commit or rollback, so a reader that meets a gap knows for whom
 * to wait. On the embedded database this JVM is the only one that writes.
 */
public class OpenAppends {

  private static final Logger LOG = LoggerFactory.getLogger(OpenAppends.class);
  private static final long SAY_SO_AFTER_SECONDS = 5;

  private final Set<Append> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private long endedSoFar;

  /** Notes that the transaction of this thread is about to append. */
  void joinTransaction() {
    var append = new Append(Thread.currentThread(), new CountDownLatch(1));
    open.add(append);
    try {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              end(append);
            }
          });
    } catch (RuntimeException noTransaction) {
      end(append);
      throw noTransaction;
    }
  }

  private void end(Append append) {
    open.remove(append);
    append.done().countDown();
    lock.lock();
    try {
      endedSoFar++;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Refuses to let a thread wait that is appending itself, for it would never end.
   *
   * @throws IllegalStateException when this thread has an open append
   */
  void demandNoneOfThisThread() {
    if (open.stream().anyMatch(append -> append.by() == Thread.currentThread())) {
      throw new IllegalStateException("a transaction that appends cannot wait for itself");
    }
  }

  /** Returns when every append that is open at this moment has ended; later ones do not matter. */
  void awaitThoseOpenNow() throws InterruptedException {
    for (Append append : List.copyOf(open)) {
      while (!append.done().await(SAY_SO_AFTER_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Readers of the log wait for a transaction of thread {}", append.by().getName());
      }
    }
  }

  /** How many appends have ended since the start, to be handed to {@link #awaitMoreThan}. */
  long endedSoFar() {
    lock.lock();
    try {
      return endedSoFar;
    } finally {
      lock.unlock();
    }
  }

  /** Returns when more appends have ended than that, or when the time is over. */
  void awaitMoreThan(long already, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (endedSoFar <= already && left > 0) {
        left = ended.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Each is its own, also when one thread has two. */
  private static final class Append {
    private final Thread by;
    private final CountDownLatch done;

    Append(Thread by, CountDownLatch done) {
      this.by = by;
      this.done = done;
    }

    Thread by() {
      return by;
    }

    CountDownLatch done() {
      return done;
    }
  }
}
