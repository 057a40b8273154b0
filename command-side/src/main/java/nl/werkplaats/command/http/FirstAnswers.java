package nl.werkplaats.command.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.werkplaats.kernel.history.LastWrites;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of first answers; every call takes part in the caller's transaction, if there is one.
 */
final class FirstAnswers {

  /** The same request is going on elsewhere, or has just been answered there. */
  static final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyTaken() {
      super("key taken", null, false, false);
    }
  }

  /** A remembered answer, and the request it belongs to. */
  record Remembered(String fingerprint, Reply reply) {}

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int PURGED_AT_ONCE = 1_000;

  private final JdbcClient database;
  private final LastWrites writes;
  private final Clock clock;

  FirstAnswers(JdbcClient database, LastWrites writes, Clock clock) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
  }

  Optional<Remembered> find(Attempt attempt) {
    return database
        .sql(
            """
            select fingerprint, status, body, etag, location from idempotency
            where caller = :caller and id_hash = :hash and expires_at > :now
            """)
        .param("caller", attempt.caller().value())
        .param("hash", attempt.hash())
        .param("now", now())
        .query(FirstAnswers::remembered)
        .optional();
  }

  /**
   * Keeps an answer under its key, in the transaction of what it answers; when there is one
   * already, that transaction ends with {@link KeyTaken}.
   */
  void keep(Attempt attempt, Reply reply) {
    OffsetDateTime now = now();
    writes.add(
        doubled -> doubled ? new KeyTaken() : new IllegalStateException("an answer cannot be kept"),
        """
        insert into idempotency
          (caller, id_hash, fingerprint, status, body, etag, location, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        attempt.caller().value(),
        attempt.hash(),
        attempt.fingerprint(),
        reply.status(),
        reply.body(),
        reply.etag().orElse(null),
        reply.location().orElse(null),
        now,
        now.plus(KEPT));
  }

  /** Makes room for a key that was used so long ago that nobody remembers the answer. */
  void forgetExpired(Attempt attempt) {
    database
        .sql(
            """
            delete from idempotency
            where caller = :caller and id_hash = :hash and expires_at <= :now
            """)
        .param("caller", attempt.caller().value())
        .param("hash", attempt.hash())
        .param("now", now())
        .update();
  }

  /** Forgets some of what has expired; never so much that anybody has to wait for it. */
  void purge() {
    database
        .sql(
            """
            delete from idempotency where (caller, id_hash) in (
              select caller, id_hash from idempotency where expires_at <= :now
              order by expires_at fetch first :most rows only)
            """)
        .param("now", now())
        .param("most", PURGED_AT_ONCE)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Remembered remembered(ResultSet row, int number) throws SQLException {
    return new Remembered(
        row.getString("fingerprint"),
        new Reply(
            row.getInt("status"),
            row.getString("body"),
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getString("location"))));
  }
}
