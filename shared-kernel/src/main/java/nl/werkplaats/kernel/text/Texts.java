package nl.werkplaats.kernel.text;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one place where protected texts are kept and can be deleted. */
public final class Texts {

  private final JdbcClient database;

  public Texts(JdbcClient database) {
    this.database = database;
  }

  /**
   * Keeps the texts of one command, in its transaction.
   *
   * @param stream the id of the stream whose events refer to the texts
   * @throws IllegalStateException outside a transaction: a text is kept with its event or not at
   *     all
   */
  public void keep(Collection<ProtectedText> texts, PersonId author, String stream) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("protected text is kept in its command's transaction only");
    }
    for (ProtectedText text : texts) {
      try {
        insert(text, author, stream);
      } catch (DataIntegrityViolationException failure) {
        // Not as its cause: a database quotes the offending row, and that would reach a log.
        throw new IllegalStateException("protected text " + text.id() + " cannot be kept");
      }
    }
  }

  /** The texts that still exist; one that was deleted is absent. */
  public Map<TextId, String> read(Collection<TextId> ids) {
    return items(ids).stream().collect(Collectors.toMap(ProtectedText::id, ProtectedText::text));
  }

  /** The same with their keys, so that commitments in events can be checked. */
  public List<ProtectedText> items(Collection<TextId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select text_id, content, commitment_key from protected_text where text_id in (:ids)
            """)
        .param("ids", ids.stream().map(TextId::value).collect(Collectors.toSet()))
        .query((row, number) ->
            new ProtectedText(
                new TextId(row.getObject("text_id", UUID.class)),
                row.getString("content"),
                HexFormat.of().parseHex(row.getString("commitment_key"))))
        .list();
  }

  private void insert(ProtectedText text, PersonId author, String stream) {
    database
        .sql(
            """
            insert into protected_text (text_id, author, stream, content, commitment_key)
            values (:id, :author, :stream, :content, :key)
            """)
        .param("id", text.id().value())
        .param("author", author.value())
        .param("stream", stream)
        .param("content", text.text())
        .param("key", HexFormat.of().formatHex(text.key()))
        .update();
  }
}
