package nl.werkplaats.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The same rows as the five steps leave, written by plain JDBC that judges nothing. */
final class RawSteps implements AutoCloseable {

  private static final String EVENT =
      "insert into event_log (event_id, stream, stream_type, sequence, name, revision, recorded_at,"
          + " location, payload, metadata) values (?, ?, ?, ?, ?, '1', ?, ?, ?::json, ?::json)";
  private static final String TEXT =
      "insert into protected_text (text_id, author, stream, content, commitment_key)"
          + " values (?, ?, ?, ?, ?)";
  private static final String ANSWER =
      "insert into idempotency (caller, id_hash, fingerprint, status, body, etag, created_at,"
          + " expires_at) values (?, ?, ?, 200, ?, ?, ?, ?)";
  private static final String COMMITMENT = "0".repeat(64);
  private static final String WORDING = "w".repeat(84);
  private static final String BODY = "b".repeat(180);

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final UUID person = UUID.randomUUID();
  private final UUID location = UUID.randomUUID();
  private final UUID theme = UUID.randomUUID();
  private UUID question;
  private int step;
  private long linked;

  RawSteps(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  void step() throws SQLException {
    int kind = step++ % 5;
    if (kind == 0) question = UUID.randomUUID();
    String stream = question.toString();
    run(EVENT, event("learning-question", stream, kind, kind < 2 ? 330 : 100));
    switch (kind) {
      case 0 -> {
        run(
            "insert into question_fact (question, location, stage) values (?, ?, 'INTAKE')",
            question,
            location);
        run("insert into question_owner (question, person) values (?, ?)", question, person);
      }
      case 1 -> {}
      case 2 -> {
        run(EVENT, event("theme", theme.toString(), linked++, 100));
        run(
            "update question_fact set stage = 'THEMED', theme = ? where question = ?",
            theme,
            question);
      }
      default -> run("update question_fact set stage = 'PARKED' where question = ?", question);
    }
    if (kind < 2) run(TEXT, UUID.randomUUID(), person, stream, WORDING, COMMITMENT);
    OffsetDateTime now = now();
    run(ANSWER, person, hash(), COMMITMENT, BODY, "\"1\"", now, now.plusDays(7));
    connection.commit();
  }

  private Object[] event(String type, String stream, long sequence, int payload) {
    return new Object[] {
      UUID.randomUUID().toString(),
      stream,
      type,
      sequence,
      "question-parked",
      now(),
      location,
      "{\"p\":\"" + "x".repeat(payload) + "\"}",
      "{\"m\":\"" + "x".repeat(420) + "\"}"
    };
  }

  private void run(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    statement.executeUpdate();
  }

  private static String hash() {
    return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
