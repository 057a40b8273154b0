package nl.werkplaats.kernel.text;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one place where protected texts are kept and can be deleted. */
public final class Texts {

  private final JdbcClient database;
  private final LastWrites writes;

  public Texts(JdbcClient database, LastWrites writes) {
    this.database = database;
    this.writes = writes;
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
    for (ProtectedText text : texts) insert(text, author, stream);
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
    writes.add(
        _ -> new IllegalStateException("protected text " + text.id() + " cannot be kept"),
        """
        insert into protected_text (text_id, author, stream, content, commitment_key)
        values (?, ?, ?, ?, ?)
        """,
        text.id().value(),
        author.value(),
        stream,
        text.text(),
        HexFormat.of().formatHex(text.key()));
  }
}
