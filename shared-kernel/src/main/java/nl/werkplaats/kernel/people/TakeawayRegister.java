package nl.werkplaats.kernel.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the register that speaks of what people took from dialogues and show to somebody. */
public final class TakeawayRegister extends FactReader {

  TakeawayRegister(JdbcClient database, Clock clock) {
    super(database, clock);
  }

  /** What people took from the dialogue and show to somebody today. */
  public List<TakeawayShareFact> sharesOf(DialogueId dialogue) {
    return sql("""
    select share, item, author, recipient, until_on from takeaway_share
    where dialogue = :dialogue and not revoked and until_on >= :today order by share
    """)
        .param("dialogue", dialogue.value())
        .param("today", today())
        .query((row, _) ->
            new TakeawayShareFact(
                new ShareId(uuid(row, "share")),
                new ItemId(uuid(row, "item")),
                new PersonId(uuid(row, "author")),
                new PersonId(uuid(row, "recipient")),
                row.getObject("until_on", LocalDate.class)))
        .list();
  }

  /** Whether this person ever showed somebody what they took from the dialogue. */
  public boolean hasShared(PersonId author, DialogueId dialogue) {
    return sql("select exists (select 1 from takeaway_share"
            + " where dialogue = :dialogue and author = :author)")
        .param("dialogue", dialogue.value())
        .param("author", author.value())
        .query(Boolean.class)
        .single();
  }
}
