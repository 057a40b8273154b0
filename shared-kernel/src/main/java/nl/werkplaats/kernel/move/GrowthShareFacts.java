package nl.werkplaats.kernel.move;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What the table of moves and the policy must know of one shared view of somebody's development.
 *
 * @param until the last day on which it is shown
 */
public record GrowthShareFacts(PersonId owner, PersonId recipient, LocalDate until, boolean revoked)
    implements MoveTable.Facts<GrowthShareFacts.Stage> {

  /** A view is shared until its owner revokes it; after its last day nobody else sees it either. */
  public enum Stage {
    SHARED,
    REVOKED
  }

  @Override
  public Stage stage() {
    return revoked ? Stage.REVOKED : Stage.SHARED;
  }

  /**
   * The hats somebody wears before it. No role gives one, nor takes one away: one's own development
   * goes along to wherever one works.
   */
  public Set<Hat> hats(PersonId asker, LocalDate today) {
    Set<Hat> hats = EnumSet.noneOf(Hat.class);
    if (owner.equals(asker)) {
      hats.add(Hat.SHARER);
    }
    if (recipient.equals(asker) && !revoked && !until.isBefore(today)) {
      hats.add(Hat.RECIPIENT);
    }
    return hats;
  }

  /** Nobody but these two may know that it exists. */
  public boolean visibleTo(Set<Hat> hats) {
    return hats.contains(Hat.SHARER) || hats.contains(Hat.RECIPIENT);
  }
}
