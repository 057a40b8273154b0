package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/** What the table of moves and the policy must know of one community. */
public record CommunityFacts(LocationId location, Set<PersonId> members, Set<PersonId> leaders)
    implements MoveTable.Facts<CommunityFacts.Stage> {

  /** A community formed or it is not there; how many are in it ends nothing. */
  public enum Stage {
    FORMED
  }

  public CommunityFacts {
    members = Set.copyOf(members);
    leaders = Set.copyOf(leaders);
  }

  @Override
  public Stage stage() {
    return Stage.FORMED;
  }

  public Set<Hat> hats(Standing asker) {
    Set<Hat> hats = asker.hatsAt(location);
    if (asker.belongsTo(location)) {
      if (members.contains(asker.person())) {
        hats.add(Hat.MEMBER);
      }
      if (leaders.contains(asker.person())) {
        hats.add(Hat.COMMUNITY_LEADER);
      }
    }
    return hats;
  }

  /** The hats that count for leaving: a member speaks for nobody else. */
  public Set<Hat> hatsForLeaving(Standing asker, PersonId person) {
    Set<Hat> hats = hats(asker);
    if (!person.equals(asker.person())) {
      hats.remove(Hat.MEMBER);
    }
    return hats;
  }
}
