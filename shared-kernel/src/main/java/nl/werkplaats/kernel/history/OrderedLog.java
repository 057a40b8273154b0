package nl.werkplaats.kernel.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The one reader of the log: it hands every event to everybody in the same order, and never one
 * while an earlier one may still appear. Rows commit out of order and rolled-back ones leave gaps,
 * so at a gap it waits until every append that is open has ended; then the gap is final.
 */
public final class OrderedLog {

  private static final Logger LOG = LoggerFactory.getLogger(OrderedLog.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String COLUMNS =
      "select position, event_id, stream, stream_type, sequence, name, revision, payload, metadata"
          + " from event_log ";

  private final DataSource database;
  private final OpenAppends openAppends;
  private final EventSerializer serializer = new EventSerializer();

  /** Up to here nothing can appear any more, gaps or not. */
  private final AtomicLong settled = new AtomicLong();

  public OrderedLog(DataSource database, OpenAppends openAppends) {
    this.database = database;
    this.openAppends = openAppends;
  }

  /**
   * The next events after a position, in order; fewer than {@code max} does not mean that there are
   * no more, none does. Waits for open appends only when it would otherwise have nothing to give.
   *
   * @throws UnknownEventName when the next event has a name that this version does not know
   * @throws DataAccessResourceFailureException when the database is away
   */
  public List<Recorded> readAfter(long position, int max) {
    long settledBefore = settled.get();
    List<Row> rows = rows(position, Long.MAX_VALUE, max);
    List<Row> ready = upToFirstGap(rows, Math.max(position, settledBefore));
    if (!ready.isEmpty() || rows.isEmpty()) return opened(ready);
    long highest = rows.getLast().position();
    // Whatever may still fill a gap below the highest drew its position before that one did.
    if (!settled(highest)) return List.of();
    return opened(rows(position, highest, max));
  }

  /** The position of the last committed event, 0 when there is none; below it may be gaps. */
  public long head() {
    return query(
        "select coalesce(max(position), 0) from event_log",
        any -> {},
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  /**
   * Waits until everything up to the present head is final and returns that head: whoever then
   * reads up to it misses nothing and is not held up by gaps.
   */
  public long settledHead() throws InterruptedException {
    long head = head();
    if (!settled(head)) throw new InterruptedException();
    return head;
  }

  /** All events of one stream, in order. */
  public List<Recorded> stream(String streamId) {
    return opened(
        query(
            COLUMNS + "where stream = ? order by sequence",
            statement -> statement.setString(1, streamId),
            OrderedLog::rows));
  }

  /** Which event stands at a position; a restored log may hold another one there than before. */
  public Optional<String> eventIdAt(long position) {
    return query(
        "select event_id from event_log where position = ?",
        statement -> statement.setLong(1, position),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  /** Returns as soon as there is an event beyond the position, or when the time is over. */
  public void awaitBeyond(long position, Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (true) {
      long ended = openAppends.endedSoFar();
      if (head() > position) return;
      Duration left = Duration.ofNanos(until - System.nanoTime());
      if (!left.isPositive()) return;
      // Commits in this JVM wake at once; the poll finds what others wrote.
      openAppends.awaitMoreThan(ended, left.compareTo(POLL) < 0 ? left : POLL);
    }
  }

  private boolean settled(long highest) {
    try {
      openAppends.awaitThoseOpenNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    settled.accumulateAndGet(highest, Math::max);
    return true;
  }

  private static List<Row> upToFirstGap(List<Row> rows, long finalUpTo) {
    long reached = finalUpTo;
    int ready = 0;
    for (Row row : rows) {
      if (row.position() > reached + 1) break;
      reached = Math.max(reached, row.position());
      ready++;
    }
    return rows.subList(0, ready);
  }

  private List<Row> rows(long after, long upTo, int max) {
    return query(
        COLUMNS + "where position > ? and position <= ? order by position limit ?",
        statement -> {
          statement.setLong(1, after);
          statement.setLong(2, upTo);
          statement.setInt(3, max);
        },
        OrderedLog::rows);
  }

  /** Everything before an event that cannot be read is handed on; that event itself stops all. */
  private List<Recorded> opened(List<Row> rows) {
    var events = new ArrayList<Recorded>(rows.size());
    for (Row row : rows) {
      try {
        events.add(row.opened(serializer));
      } catch (RuntimeException unreadable) {
        if (!events.isEmpty()) break;
        LOG.error("The event at position {} cannot be read, nobody reads past it", row.position());
        throw unreadable;
      }
    }
    return events;
  }

  private static List<Row> rows(ResultSet rows) throws SQLException {
    var found = new ArrayList<Row>();
    while (rows.next()) {
      found.add(
          new Row(
              rows.getLong(1),
              rows.getString(2),
              rows.getString(3),
              rows.getString(4),
              rows.getLong(5),
              rows.getString(6),
              rows.getString(7),
              rows.getString(8),
              rows.getString(9)));
    }
    return found;
  }

  /** On a connection of its own, outside any transaction, so that each read sees what is now. */
  private <T> T query(String sql, Binding binding, Reading<T> reading) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(true);
      try (var statement = connection.prepareStatement(sql)) {
        binding.bind(statement);
        try (var rows = statement.executeQuery()) {
          return reading.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the event log does not answer", e);
    }
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private record Row(
      long position,
      String eventId,
      String stream,
      String streamType,
      long sequence,
      String name,
      String revision,
      String payload,
      String metaData) {

    Recorded opened(EventSerializer serializer) {
      return new Recorded(
          position,
          eventId,
          stream,
          streamType,
          sequence,
          serializer.event(name, revision, payload),
          serializer.provenance(metaData));
    }
  }
}
