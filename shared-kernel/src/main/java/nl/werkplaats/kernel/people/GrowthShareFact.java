package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;

/**
 * A view of one's own development that somebody shows, or showed, to one person.
 *
 * @param until the last day on which it is shown
 */
public record GrowthShareFact(
    ShareId share, PersonId owner, PersonId recipient, LocalDate until, boolean revoked) {

  /** What the table of moves and the policy judge by. */
  public GrowthShareFacts facts() {
    return new GrowthShareFacts(owner, recipient, until, revoked);
  }
}
