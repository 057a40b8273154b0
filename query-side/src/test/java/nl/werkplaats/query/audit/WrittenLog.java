package nl.werkplaats.query.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/** Writes synthetic rows into a log, with whatever they are to be found by. */
record WrittenLog(DataSource database) {

  private static final String INSERT =
      "insert into event_log (event_id, stream, stream_type, sequence, name, revision, recorded_at,"
          + " location, payload, metadata) values (?, ?, 'synthetic', ?, ?, '1', ?, ?, ";

  /** One row. */
  record Row(
      String eventId,
      String stream,
      long sequence,
      String name,
      Instant recordedAt,
      LocationId location,
      String payload,
      UUID correlation,
      Optional<PersonId> actor) {

    String metadata() {
      String by = actor.map(person -> "\"actor\":\"" + person + "\",").orElse("");
      return "{" + by + "\"role\":\"TEACHER\",\"correlation\":\"" + correlation + "\"}";
    }
  }

  void write(Row row) throws SQLException {
    try (var connection = database.getConnection()) {
      write(row, connection);
    }
  }

  /** Writes it in the transaction of this connection. */
  void write(Row row, Connection connection) throws SQLException {
    boolean json = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    String sql = INSERT + (json ? "?::json, ?::json)" : "?, ?)");
    try (var insert = connection.prepareStatement(sql)) {
      insert.setString(1, row.eventId());
      insert.setString(2, row.stream());
      insert.setLong(3, row.sequence());
      insert.setString(4, row.name());
      insert.setObject(5, row.recordedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(6, row.location().value());
      insert.setString(7, row.payload());
      insert.setString(8, row.metadata());
      insert.executeUpdate();
    }
  }
}
