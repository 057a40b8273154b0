package nl.werkplaats.kernel.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the nodes that share this log of commits here, and wakes readers here for commits there. Of
 * commits it is only ever a hint: a reader also looks by itself, so nothing depends on a call that
 * is lost. And whenever the line breaks, what this node remembers of the log is forgotten.
 */
final class Neighbours implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
  private static final String CHANNEL = "werkplaats_log";
  private static final String LISTEN = "listen " + CHANNEL;

  /** Calls go through one queue of the whole server, so many commits share one. */
  private static final long MOST_OFTEN_MILLIS = 20;

  private static final int TURN_MILLIS = 500;
  private static final long BEFORE_ANOTHER_TRY_MILLIS = 1_000;

  private final DataSource database;
  private final OpenAppends openAppends;
  private final Iterable<LogMemory> memories;
  private final String self = UUID.randomUUID().toString();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  Neighbours(DataSource database, OpenAppends openAppends, Iterable<LogMemory> memories) {
    this.database = database;
    this.openAppends = openAppends;
    this.memories = memories;
  }

  void start() {
    try (var connection = database.getConnection()) {
      if (!Settling.isPostgres(connection)) return;
    } catch (SQLException away) {
      // Whether the others are there is seen when the database is.
      LOG.info("The event database does not answer yet: {}", away.getSQLState());
    }
    threads.add(Thread.ofVirtual().name("hears-neighbours").start(() -> repeatedly(this::hear)));
    threads.add(Thread.ofVirtual().name("calls-neighbours").start(() -> repeatedly(this::call)));
  }

  private interface Work {
    void run() throws SQLException, InterruptedException;
  }

  private void repeatedly(Work work) {
    while (!closed) {
      try {
        work.run();
      } catch (SQLException lost) {
        LOG.debug("Lost the line to other nodes: {}", lost.getSQLState());
        pause(BEFORE_ANOTHER_TRY_MILLIS);
      } catch (RuntimeException failure) {
        LOG.warn("The line to other nodes failed: {}", failure.getClass().getName());
        pause(BEFORE_ANOTHER_TRY_MILLIS);
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void hear() throws SQLException {
    try (var connection = database.getConnection();
        var listen = connection.createStatement()) {
      connection.setAutoCommit(true);
      listen.execute(LISTEN);
      // What was called before this line was open is not heard again, and whoever answers now may
      // not be the one who answered before.
      openAppends.heardOfOthers();
      memories.forEach(LogMemory::forget);
      try {
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!closed) {
          PGNotification[] calls = line.getNotifications(TURN_MILLIS);
          if (calls != null && anyFromOthers(calls)) openAppends.heardOfOthers();
          // A line whose other end is gone is silent, too: to ask again shows which it is.
          if (calls == null) listen.execute(LISTEN);
        }
      } finally {
        memories.forEach(LogMemory::forget);
        // The next who gets this connection does not listen; and if it is broken, its pool sees so.
        listen.execute("unlisten *");
      }
    }
  }

  private boolean anyFromOthers(PGNotification[] calls) {
    for (PGNotification call : calls) {
      if (!call.getParameter().equals(self)) return true;
    }
    return false;
  }

  private void call() throws SQLException, InterruptedException {
    Bell committed = openAppends.committed();
    long told = committed.times();
    while (!closed) {
      committed.awaitMoreThan(told, Duration.ofMillis(TURN_MILLIS));
      long now = committed.times();
      if (now == told) continue;
      told = now;
      try (var connection = database.getConnection();
          var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
        notify.setString(1, CHANNEL);
        notify.setString(2, self);
        notify.execute();
      }
      TimeUnit.MILLISECONDS.sleep(MOST_OFTEN_MILLIS);
    }
  }

  private void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /** Gives the connections back first, for the pool may be closed next. */
  @Override
  public void close() {
    closed = true;
    try {
      for (Thread thread : threads) thread.join(Duration.ofMillis(2 * TURN_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
