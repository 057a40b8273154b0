package nl.werkplaats.query.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.query.projection.Copies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops what nobody needs of replays: kept for long enough, or left by a node that is gone. */
final class Leftovers {

  /** What the collections of all replays begin with. */
  static final String BEGINNING = "replay_";

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final ReplayBook book;
  private final Copies copies;
  private final Clock clock;

  Leftovers(ReplayBook book, Copies copies, Clock clock) {
    this.book = book;
    this.copies = copies;
    this.clock = clock;
  }

  /** Looks every few seconds, from now until the end. */
  void until(CountDownLatch stopping) {
    try {
      do {
        try {
          drop();
        } catch (RuntimeException away) {
          LOG.warn("replays cannot be looked after: {}", away.getClass().getName());
        }
      } while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void drop() {
    book.interrupt(clock.instant());
    book.expire(clock.instant());
    // In this order: whatever has a collection was in the book before.
    List<String> collections = copies.collections(BEGINNING);
    if (collections.isEmpty()) return;
    Set<String> holding = book.holding();
    for (String collection : collections) {
      if (holding.stream().noneMatch(id -> collection.startsWith(BEGINNING + id + "_"))) {
        copies.drop(collection);
        LOG.info("{} belonged to no replay any more and is gone", collection);
      }
    }
  }
}
