package nl.werkplaats.query.replay;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody how far a replay is, and the replay whether it is to go on. */
final class Heartbeat implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final ReplayBook book;
  private final Clock clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;
  private ReplayState state;

  Heartbeat(ReplayBook book, Clock clock, ReplayState state) {
    this.book = book;
    this.clock = clock;
    this.state = state;
  }

  @Override
  public void run() {
    try {
      while (!ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) beat();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    try {
      if (!book.write(state(), clock.instant())) cancel();
    } catch (MongoException away) {
      LOG.warn("replay {} cannot say how far it is: {}", state().id(), away.getClass().getName());
    }
  }

  synchronized ReplayState state() {
    return state;
  }

  synchronized void change(UnaryOperator<ReplayState> how) {
    state = how.apply(state);
  }

  /**
   * Returns while the replay is to go on.
   *
   * @throws CancellationException when it is not
   */
  void goOn() {
    if (cancelled) throw new CancellationException();
  }

  void cancel() {
    cancelled = true;
  }

  void stop() {
    ended.countDown();
  }
}
