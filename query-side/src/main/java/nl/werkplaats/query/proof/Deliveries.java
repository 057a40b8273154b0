package nl.werkplaats.query.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to which checkpoint each recipient has them, and when it is sent the next. */
final class Deliveries {

  private static final int LONGEST_TROUBLE = 200;

  private final JdbcClient database;

  Deliveries(JdbcClient database) {
    this.database = database;
  }

  /**
   * Takes on to send a recipient the last checkpoint.
   *
   * @param until when another node may do it, should this one not come back
   * @return whether it is time, that one was not sent yet, and no other node does it
   */
  boolean claim(String recipient, long size, Instant now, Instant until) {
    known(recipient, now);
    return database
            .sql(
                "update checkpoint_recipient set due_at = ?"
                    + " where recipient = ? and due_at <= ? and sent_size <> ?")
            .params(until.atOffset(ZoneOffset.UTC), recipient, now.atOffset(ZoneOffset.UTC), size)
            .update()
        == 1;
  }

  private void known(String recipient, Instant now) {
    try {
      database
          .sql(
              "insert into checkpoint_recipient (recipient, sent_size, due_at, tries)"
                  + " select ?, 0, ?, 0 where not exists"
                  + " (select 1 from checkpoint_recipient where recipient = ?)")
          .params(recipient, now.atOffset(ZoneOffset.UTC), recipient)
          .update();
    } catch (DuplicateKeyException anotherNode) {
      // Then it is known.
    }
  }

  void arrived(String recipient, long size, Instant next) {
    database
        .sql(
            "update checkpoint_recipient set sent_size = ?, due_at = ?, tries = 0, trouble = null"
                + " where recipient = ?")
        .params(size, next.atOffset(ZoneOffset.UTC), recipient)
        .update();
  }

  void failed(String recipient, String trouble, Instant next) {
    String told = trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE));
    database
        .sql(
            "update checkpoint_recipient set due_at = ?, tries = tries + 1, trouble = ?"
                + " where recipient = ?")
        .params(next.atOffset(ZoneOffset.UTC), told, recipient)
        .update();
  }

  int tries(String recipient) {
    return database
        .sql("select tries from checkpoint_recipient where recipient = ?")
        .param(recipient)
        .query(Integer.class)
        .single();
  }
}
