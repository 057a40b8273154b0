package nl.werkplaats.kernel.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.werkplaats.kernel.proof.StoredRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log with every column that it has. */
final class StoredRows {

  private static final String COLUMNS =
      "select position, event_id, stream, stream_type, sequence, name, revision, recorded_at,"
          + " location, payload, metadata from event_log ";

  private final JdbcClient database;

  StoredRows(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  List<StoredRow> between(long after, long upTo, int max) {
    return database
        .sql(COLUMNS + "where position > ? and position <= ? order by position limit ?")
        .params(after, upTo, max)
        .query(StoredRows::row)
        .list();
  }

  Optional<StoredRow> withId(String eventId) {
    return database
        .sql(COLUMNS + "where event_id = ?")
        .param(eventId)
        .query(StoredRows::row)
        .optional();
  }

  private static StoredRow row(ResultSet row, int number) throws SQLException {
    return new StoredRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        moment(row.getObject(8, OffsetDateTime.class)),
        row.getObject(9, UUID.class),
        row.getString(10),
        row.getString(11));
  }

  /** A table that was altered by hand may hold nothing where the log never does. */
  private static Instant moment(OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
