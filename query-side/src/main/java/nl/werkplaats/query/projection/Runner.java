package nl.werkplaats.query.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.history.UnknownEventName;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop of one segment on this node: one stint after another, until it is told to stop. */
final class Runner implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final Duration TURN = Duration.ofMillis(100);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /**
   * Between two writes: a write costs its journal more than its documents, and what changed often
   * meanwhile is written once.
   */
  private static final Duration PACE = Duration.ofMillis(50);

  /** A loop that hangs longer than this loses its claim, however alive its node is. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private final Course course;
  private final Segment segment;
  private final Workshop shop;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private volatile Optional<Stint> stint = Optional.empty();
  private volatile Optional<String> trouble = Optional.empty();
  private volatile long signOfLife = System.nanoTime();
  private volatile boolean claimed;
  private volatile boolean halted;

  Runner(Course course, Segment segment, Workshop shop) {
    this.course = course;
    this.segment = segment;
    this.shop = shop;
  }

  @Override
  public void run() {
    Duration pause = FIRST_PAUSE;
    while (!isStopping()) {
      long before = reached();
      try {
        claimAndGoOn();
      } catch (UnableToClaimTokenException another) {
        // Whoever has it works on it, or loses it in time.
        pause(FIRST_PAUSE);
      } catch (UnknownEventName unknown) {
        halt(unknown);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (LogRestored restored) {
        startAnew(restored);
        pause(FIRST_PAUSE);
      } catch (RuntimeException failure) {
        startAgain(failure);
        pause = reached() > before ? FIRST_PAUSE : longer(pause);
        pause(pause);
      }
    }
  }

  private void claimAndGoOn() throws InterruptedException {
    Optional<LogPlace> place = shop.claims().take(course.name(), segment);
    claimed = true;
    try {
      var now = new Stint(course, segment, shop, place);
      stint = Optional.of(now);
      goOn(now);
    } finally {
      claimed = false;
      release();
    }
  }

  private void goOn(Stint now) throws InterruptedException {
    try {
      while (!isStopping()) {
        signOfLife = System.nanoTime();
        if (!claimed) throw new UnableToClaimTokenException("somebody else took over");
        tryAgain(now);
        List<Recorded> batch = now.next();
        trouble = Optional.empty();
        if (batch.isEmpty()) {
          shop.tail().awaitBeyond(now.reached(), TURN);
        } else {
          now.take(batch);
          if (batch.size() < Stint.BATCH) pause(left(signOfLife));
        }
        now.rememberNowAndThen();
      }
    } catch (UnknownEventName unknown) {
      now.remember();
      throw unknown;
    }
    now.remember();
  }

  private void tryAgain(Stint now) {
    Set<String> keys = new HashSet<>(asked);
    now.tryAgain(keys);
    asked.removeAll(keys);
  }

  /** What is left of the pace since this moment. */
  private static Duration left(long since) {
    return PACE.minusNanos(System.nanoTime() - since);
  }

  private void release() {
    try {
      shop.claims().release(course.name(), segment);
    } catch (MongoException away) {
      LOG.debug("{} could not be given up, and is lost in time", course.name());
    }
  }

  private void halt(UnknownEventName unknown) {
    trouble = Optional.of(unknown.getMessage());
    LOG.error("{} stops: {}", course.name(), unknown.getMessage());
    halted = true;
  }

  private void startAnew(LogRestored restored) {
    trouble = Optional.of(restored.getMessage());
    if (shop.generations().startAnew(course.projection(), course.generation())) {
      LOG.error(
          "{} was made from another log: {}; an empty generation is served and made anew",
          course.name(),
          restored.getMessage());
    }
  }

  private void startAgain(RuntimeException failure) {
    if (isStopping()) return;
    trouble = Optional.of(failure.getClass().getName());
    // Without the message: a store may quote the document it refuses.
    LOG.warn(
        "{} starts again from what is stored, after position {}: {}",
        course.name(),
        reached(),
        failure.getClass().getName());
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /** A request to stop ends the pause at once. */
  private void pause(Duration pause) {
    try {
      boolean _ = stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  void stop() {
    stopping.countDown();
  }

  /** Says that this node still works on it; hears so when it does not any more. */
  void extendClaim() {
    if (!claimed || System.nanoTime() - signOfLife > LONGEST_SILENCE.toNanos()) return;
    try {
      shop.claims().extend(course.name(), segment);
    } catch (UnableToClaimTokenException another) {
      claimed = false;
    }
  }

  /** The key is to be tried again, when it is one of this segment. */
  void ask(String key) {
    if (segment.matches(key)) asked.add(key);
  }

  Course course() {
    return course;
  }

  /** Whether it knows more of the segment than its claim tells. */
  boolean tells(Claims.Claim claim) {
    return claim.segment() == segment.getSegmentId() && (claimed || trouble.isPresent());
  }

  boolean halted() {
    return halted;
  }

  long reached() {
    return stint.map(Stint::reached).orElse(0L);
  }

  Optional<String> trouble() {
    return trouble;
  }

  Part part() {
    Stint.Written last = stint.map(Stint::last).orElse(Stint.Written.NOTHING);
    return new Part(
        segment.getSegmentId(),
        Optional.of(shop.node().name()).filter(_ -> claimed),
        reached(),
        stint.map(Stint::behind).orElse(0L),
        last.events(),
        last.at(),
        last.delay(),
        trouble);
  }
}
