package nl.werkplaats.query.projection;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.history.KernelJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps receipts beside the events, so that they outlive the views of which they tell. */
public final class Receipts {

  private final JdbcClient database;

  public Receipts(JdbcClient database) {
    this.database = database;
  }

  void keep(Receipt receipt) {
    database
        .sql(
            "insert into rebuild_receipt (receipt, projection, content, made_at)"
                + " values (?, ?, ?, ?)")
        .params(
            receipt.id(),
            receipt.projection(),
            KernelJson.mapper().writeValueAsString(receipt),
            receipt.finished().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Receipt> find(UUID id) {
    return database
        .sql("select content from rebuild_receipt where receipt = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(Receipts::read);
  }

  /** The latest ones, the last first. */
  public List<Receipt> latest(int max) {
    return database
        .sql("select content from rebuild_receipt order by made_at desc, receipt limit ?")
        .param(max)
        .query(String.class)
        .list()
        .stream()
        .map(Receipts::read)
        .toList();
  }

  private static Receipt read(String content) {
    return KernelJson.mapper().readValue(content, Receipt.class);
  }
}
