package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;

/**
 * What somebody took from a dialogue and shows to one person.
 *
 * @param until the last day on which it is shown
 */
public record TakeawayShareFact(
    ShareId share, ItemId item, PersonId author, PersonId recipient, LocalDate until) {}
