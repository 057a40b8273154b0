package nl.werkplaats.kernel.history;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  private final Bell ended = new Bell();
  private final Bell committed = new Bell();

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
              if (status != STATUS_ROLLED_BACK) committed.ring();
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
    ended.ring();
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

  /** Wakes readers here for something that another node has committed. */
  void heardOfOthers() {
    ended.ring();
  }

  /** Rings at every end of an append, and when another node tells of one. */
  Bell ended() {
    return ended;
  }

  /** Rings when an append of this node was committed, and when nobody knows whether it was. */
  Bell committed() {
    return committed;
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
