package nl.werkplaats.kernel.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.werkplaats.kernel.id.LocationId;
import org.springframework.dao.DataAccessResourceFailureException;

/** The log as the database shows it at this moment, gaps and all. */
final class LogRows {

  private static final String COLUMNS =
      "select position, event_id, stream, stream_type, sequence, name, revision, payload, metadata"
          + " from event_log ";

  private final DataSource database;

  LogRows(DataSource database) {
    this.database = database;
  }

  List<LogRow> between(long after, long upTo, int max) {
    return query(
        COLUMNS + "where position > ? and position <= ? order by position limit ?",
        statement -> {
          statement.setLong(1, after);
          statement.setLong(2, upTo);
          statement.setInt(3, max);
        },
        LogRows::rows);
  }

  List<LogRow> ofLocation(LocationId location, long after, long upTo, int max) {
    return query(
        COLUMNS + "where location = ? and position > ? and position <= ? order by position limit ?",
        statement -> {
          statement.setObject(1, location.value());
          statement.setLong(2, after);
          statement.setLong(3, upTo);
          statement.setInt(4, max);
        },
        LogRows::rows);
  }

  Extent extentOf(LocationId location, Instant recordedBy, long upTo) {
    return query(
        "select count(*), coalesce(max(position), 0) from event_log"
            + " where location = ? and position <= ? and recorded_at <= ?",
        statement -> {
          statement.setObject(1, location.value());
          statement.setLong(2, upTo);
          statement.setObject(3, recordedBy.atOffset(ZoneOffset.UTC));
        },
        rows -> {
          rows.next();
          return new Extent(rows.getLong(1), rows.getLong(2));
        });
  }

  /** Only those of these names that were recorded by then. */
  List<LogRow> ofLocation(
      LocationId location,
      Collection<String> names,
      Instant recordedBy,
      long after,
      long upTo,
      int max) {
    return query(
        COLUMNS
            + "where location = ? and position > ? and position <= ? and recorded_at <= ?"
            + " and name in ("
            + marks(names)
            + ") order by position limit ?",
        statement -> {
          statement.setObject(1, location.value());
          statement.setLong(2, after);
          statement.setLong(3, upTo);
          statement.setObject(4, recordedBy.atOffset(ZoneOffset.UTC));
          int next = setAll(statement, 5, names);
          statement.setInt(next, max);
        },
        LogRows::rows);
  }

  long countOf(LocationId location) {
    return query(
        "select count(*) from event_log where location = ?",
        statement -> statement.setObject(1, location.value()),
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  List<LogRow> ofStreams(Collection<String> streams) {
    return query(
        COLUMNS + "where stream in (" + marks(streams) + ") order by position",
        statement -> setAll(statement, 1, streams),
        LogRows::rows);
  }

  private static String marks(Collection<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private static int setAll(PreparedStatement statement, int first, Collection<String> values)
      throws SQLException {
    int place = first;
    for (String value : values) statement.setString(place++, value);
    return place;
  }

  List<Envelope> envelopes(
      LocationId location, long after, long upTo, Instant first, Instant last, int max) {
    return query(
        "select position, event_id, stream, stream_type, name, revision, recorded_at from event_log"
            + " where location = ? and position > ? and position <= ? and recorded_at >= ?"
            + " and recorded_at <= ? order by position limit ?",
        statement -> {
          statement.setObject(1, location.value());
          statement.setLong(2, after);
          statement.setLong(3, upTo);
          statement.setObject(4, first.atOffset(ZoneOffset.UTC));
          statement.setObject(5, last.atOffset(ZoneOffset.UTC));
          statement.setInt(6, max);
        },
        LogRows::envelopes);
  }

  private static List<Envelope> envelopes(ResultSet rows) throws SQLException {
    var found = new ArrayList<Envelope>();
    while (rows.next()) {
      found.add(
          new Envelope(
              rows.getLong(1),
              rows.getString(2),
              rows.getString(3),
              rows.getString(4),
              new StoredName(rows.getString(5), Integer.parseInt(rows.getString(6))),
              rows.getObject(7, OffsetDateTime.class).toInstant()));
    }
    return found;
  }

  List<LogRow> ofStream(String stream) {
    return query(
        COLUMNS + "where stream = ? order by sequence",
        statement -> statement.setString(1, stream),
        LogRows::rows);
  }

  Optional<String> eventIdAt(long position) {
    return query(
        "select event_id from event_log where position = ?",
        statement -> statement.setLong(1, position),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  long head() {
    return query(
        "select coalesce(max(position), 0) from event_log",
        any -> {},
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  private static List<LogRow> rows(ResultSet rows) throws SQLException {
    var found = new ArrayList<LogRow>();
    while (rows.next()) {
      found.add(
          new LogRow(
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
}
