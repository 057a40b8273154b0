package nl.werkplaats.query.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.query.proof.CheckState.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Has the log compared with what was sealed of it: at the start, every day and when asked. */
final class Checks {

  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
  private static final Duration SILENT = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final int TOLD = 20;

  private final OrderedLog log;
  private final SealedTree tree;
  private final SigningKeys keys;
  private final CheckBook book;
  private final Clock clock;
  private final Duration every;
  private UUID running;
  private volatile boolean soon = true;
  private volatile CountDownLatch stopping = new CountDownLatch(1);

  Checks(
      OrderedLog log,
      SealedTree tree,
      SigningKeys keys,
      CheckBook book,
      Clock clock,
      Duration every) {
    this.log = log;
    this.tree = tree;
    this.keys = keys;
    this.book = book;
    this.clock = clock;
    this.every = every;
  }

  /** Begins one, unless this node is at one already; that one then is the answer. */
  synchronized CheckState begin(Optional<PersonId> by) {
    if (running == null) {
      UUID id = UUID.randomUUID();
      Optional<Sealed> head = headOrBroken();
      book.begin(id, by, head.map(Sealed::size).orElse(0L), clock.instant());
      running = id;
      Thread.ofVirtual().name("check-" + id).start(() -> run(id, head));
    }
    return book.find(running).orElseThrow();
  }

  /** A checkpoint that is none is found by the comparison with the one before it. */
  private Optional<Sealed> headOrBroken() {
    try {
      return tree.head();
    } catch (BrokenTree broken) {
      LOG.error("The last checkpoint cannot be read: {}", broken.getMessage());
      return Optional.empty();
    }
  }

  private void run(UUID id, Optional<Sealed> head) {
    try {
      Differences differences =
          head.map(one -> new Comparing(log, tree, keys, one, telling(id)).run())
              .orElseGet(this::withoutHead);
      long size = head.map(Sealed::size).orElse(0L);
      Outcome outcome = book.end(id, size, differences, clock.instant());
      say(id, outcome, size, differences);
    } catch (RuntimeException failure) {
      LOG.warn("Check {} of the log could not be finished: {}", id, failure.toString());
      fail(id);
    } finally {
      ended();
    }
  }

  private Differences withoutHead() {
    var differences = new Differences();
    try {
      tree.head();
    } catch (BrokenTree broken) {
      differences.add(Difference.checkpoint(0));
    }
    return differences;
  }

  private void fail(UUID id) {
    try {
      book.fail(id, clock.instant());
    } catch (DataAccessException away) {
      // It gives no sign of life any more, and so counts as left.
      LOG.warn("Check {} cannot be put away", id);
    }
  }

  private synchronized void ended() {
    running = null;
  }

  private static void say(UUID id, Outcome outcome, long size, Differences differences) {
    if (outcome == Outcome.SAME) {
      LOG.info("Check {}: all {} sealed events are as they were sealed", id, size);
      return;
    }
    LOG.error(
        "Check {}: THE LOG IS NOT WHAT WAS SEALED, in {} places{}",
        id,
        differences.count(),
        outcome == Outcome.DIFFERENT ? "; sealing stops" : ", as somebody acknowledged before");
    List<Difference> named = differences.named();
    named.stream().limit(TOLD).forEach(one -> LOG.error("Check {}: {}", id, one));
  }

  private LongConsumer telling(UUID id) {
    Instant[] told = {clock.instant()};
    return checked -> {
      if (stopping.getCount() == 0) throw new CancellationException("the node stops");
      Instant now = clock.instant();
      if (told[0].plus(SIGN_OF_LIFE).isAfter(now)) return;
      told[0] = now;
      book.goesOn(id, checked, now);
    };
  }

  /** Lets this node begin one when it looks next, whether one is due or not. */
  void beginSoon() {
    soon = true;
  }

  void start() {
    soon = true;
    stopping = new CountDownLatch(1);
    CountDownLatch mine = stopping;
    Thread.ofVirtual().name("checks").start(() -> untilStopped(mine));
  }

  void stop() {
    stopping.countDown();
  }

  private void untilStopped(CountDownLatch mine) {
    try {
      do {
        try {
          if (soon || due()) begin(Optional.empty());
          soon = false;
        } catch (RuntimeException away) {
          LOG.warn("The log cannot be checked now: {}", away.getClass().getSimpleName());
        }
      } while (!mine.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean due() {
    Instant now = clock.instant();
    return book.lastBegun(now.minus(SILENT)).filter(now.minus(every)::isBefore).isEmpty();
  }
}
