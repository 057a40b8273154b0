package nl.werkplaats.kernel.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Waits until nothing can appear any more at or below a position that was seen. Whatever might drew
 * its position before that one was drawn, and its transaction has begun: so it is enough that every
 * transaction begun by now has ended.
 */
final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final Duration SAY_SO_AFTER = Duration.ofSeconds(5);
  private static final long FIRST_PAUSE_MILLIS = 1;
  private static final long LONGEST_PAUSE_MILLIS = 8;

  /** An own transaction id, and below which one nobody was under way when this was asked. */
  private static final String BOUND =
      "select pg_current_xact_id()::text, pg_snapshot_xmin(pg_current_snapshot())::text";

  private static final String LOWEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text";

  private final DataSource database;
  private final OpenAppends openAppends;
  private final AtomicLong wanted = new AtomicLong();
  private final AtomicLong settled = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock();

  Settling(DataSource database, OpenAppends openAppends) {
    this.database = database;
    this.openAppends = openAppends;
  }

  /** Up to here nothing can appear any more, gaps or not. */
  long settled() {
    return settled.get();
  }

  /** Nothing is known of a log that may be another one than before. */
  void forget() {
    turn.lock();
    try {
      wanted.set(0);
      settled.set(0);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Returns when everything up to a position of a committed event is final; who waits at the same
   * time waits once, together.
   *
   * @throws IllegalStateException when this thread itself is appending, for it would never end
   */
  void upTo(long seen) throws InterruptedException {
    openAppends.demandNoneOfThisThread();
    wanted.accumulateAndGet(seen, Math::max);
    turn.lockInterruptibly();
    try {
      if (settled.get() >= seen) return;
      // Read before the bound is taken: a position seen later may need a later bound.
      long target = wanted.get();
      awaitAllBegun();
      settled.accumulateAndGet(target, Math::max);
    } finally {
      turn.unlock();
    }
  }

  private void awaitAllBegun() throws InterruptedException {
    try (var connection = database.getConnection()) {
      if (isPostgres(connection)) {
        // Each statement by itself, so that the own transaction has ended when the others are
        // asked.
        connection.setAutoCommit(true);
        awaitOnPostgres(connection);
        return;
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the event log does not answer", e);
    }
    openAppends.awaitThoseOpenNow();
  }

  /** Other nodes append too, so the database is asked which transactions are open. */
  private static void awaitOnPostgres(Connection connection)
      throws SQLException, InterruptedException {
    try (var first = connection.prepareStatement(BOUND);
        var again = connection.prepareStatement(LOWEST_OPEN)) {
      long bound;
      long lowest;
      try (var row = first.executeQuery()) {
        row.next();
        bound = Long.parseLong(row.getString(1));
        lowest = Long.parseLong(row.getString(2));
      }
      long said = System.nanoTime();
      long pause = FIRST_PAUSE_MILLIS;
      while (lowest < bound) {
        TimeUnit.MILLISECONDS.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        try (var row = again.executeQuery()) {
          row.next();
          lowest = Long.parseLong(row.getString(1));
        }
        if (System.nanoTime() - said > SAY_SO_AFTER.toNanos()) {
          LOG.warn("Readers of the log wait for transaction {}, which has not ended", lowest);
          said = System.nanoTime();
        }
      }
    }
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }
}
