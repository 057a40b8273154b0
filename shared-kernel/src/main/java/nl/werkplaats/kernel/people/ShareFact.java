package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;

/**
 * One item of a question that its author shows to one person.
 *
 * @param until the last day on which it is shown
 */
public record ShareFact(
    ShareId share,
    QuestionId question,
    ItemId item,
    PersonId recipient,
    LocalDate until,
    PersonId grantedBy) {}
