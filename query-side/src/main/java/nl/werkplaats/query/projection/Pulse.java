package nl.werkplaats.query.projection;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import nl.werkplaats.query.projection.RebuildState.Phase;
import nl.werkplaats.query.projection.RebuildState.Reading;
import nl.werkplaats.query.projection.Receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody how far a rebuild is, and the rebuild whether it is to go on. */
final class Pulse implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int BEATS_PER_LINE = 5;
  private static final Duration LOOK = Duration.ofMillis(20);

  private final RebuildBook book;
  private final Clock clock;
  private final int held;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;
  private RebuildState state;
  private Optional<Instant> readSince = Optional.empty();

  /**
   * @param held how many projections the rebuild holds
   */
  Pulse(RebuildBook book, Clock clock, RebuildState state, int held) {
    this.book = book;
    this.clock = clock;
    this.state = state;
    this.held = held;
  }

  @Override
  public void run() {
    try {
      for (int beats = 1; !ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS); beats++) {
        beat();
        if (beats % BEATS_PER_LINE == 0) say();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    try {
      Instant now = clock.instant();
      if (!book.beat(state().id(), held, now)) cancel();
      if (write(one -> one.alive(now))) cancel();
    } catch (MongoException away) {
      LOG.warn("rebuild {} cannot say how far it is: {}", state().id(), away.getClass().getName());
    }
  }

  private void say() {
    RebuildState now = state();
    LOG.info(
        "rebuild {} of {}: {}, {}%, {} events, {} per second, time left {}",
        now.id(),
        now.asked().projections(),
        now.phase(),
        now.percent(),
        now.read().events(),
        now.read().eventsPerSecond(),
        now.timeLeft().map(Duration::toString).orElse("not known"));
  }

  synchronized RebuildState state() {
    return state;
  }

  private synchronized RebuildState change(UnaryOperator<RebuildState> how) {
    state = how.apply(state);
    return state;
  }

  /** One write after the other, so that none tells of an earlier state than the one before. */
  private synchronized boolean write(UnaryOperator<RebuildState> how) {
    return book.write(change(how));
  }

  void in(Phase phase) {
    readSince = Optional.empty();
    write(one -> one.in(phase));
  }

  /** Has read so many events of the log, up to this position. */
  void reached(long position, long head, long events) {
    goOn();
    Instant now = clock.instant();
    if (readSince.isEmpty()) readSince = Optional.of(now);
    long millis = Math.max(1, Duration.between(readSince.get(), now).toMillis());
    change(one -> one.having(new Reading(position, head, events, events * 1_000 / millis)));
  }

  void made(UUID receipt) {
    change(one -> one.with(receipt));
  }

  /**
   * Returns while the rebuild is to go on.
   *
   * @throws CancellationException when it is not
   */
  void goOn() {
    if (cancelled) throw new CancellationException();
  }

  /**
   * Waits until something is so.
   *
   * @return whether it is, and not only the time is over
   */
  boolean await(Duration atMost, BooleanSupplier so) {
    long until = System.nanoTime() + atMost.toNanos();
    while (!so.getAsBoolean()) {
      goOn();
      if (System.nanoTime() - until > 0) return false;
      rest();
    }
    return true;
  }

  /** A short while, less when it has ended. */
  void rest() {
    try {
      boolean _ = ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
    }
  }

  void cancel() {
    cancelled = true;
  }

  void stop() {
    ended.countDown();
  }

  void end(Outcome outcome, Optional<String> trouble) {
    stop();
    write(one -> one.ended(clock.instant(), outcome, trouble));
    RebuildState last = state();
    LOG.info(
        "rebuild {} of {} has ended: {}{}",
        last.id(),
        last.asked().projections(),
        outcome,
        trouble.map(why -> ", " + why).orElse(""));
  }
}
