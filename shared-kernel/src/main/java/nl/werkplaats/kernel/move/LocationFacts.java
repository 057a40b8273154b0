package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What the table of moves and the policy must know of one location.
 *
 * @param inTeams everyone who is in one of its teams or leads one
 */
public record LocationFacts(LocationId location, Set<PersonId> inTeams)
    implements MoveTable.Facts<LocationFacts.Stage> {

  /** A location is registered or it is not there. */
  public enum Stage {
    REGISTERED
  }

  public LocationFacts {
    inTeams = Set.copyOf(inTeams);
  }

  @Override
  public Stage stage() {
    return Stage.REGISTERED;
  }

  public Set<Hat> hats(Standing asker) {
    Set<Hat> hats = asker.hatsAt(location);
    if (isIn(inTeams, asker)) {
      hats.add(Hat.TEAM_MEMBER);
    }
    return hats;
  }

  /**
   * The hats that count for a vision: a team's is its own people's to write, the location's is not.
   *
   * @param team the people of the team that it is about; absent for the location as a whole
   */
  public Set<Hat> hatsForVision(Standing asker, Optional<Set<PersonId>> team) {
    if (team.isPresent()) {
      return isIn(team.get(), asker) ? EnumSet.of(Hat.TEAM_MEMBER) : EnumSet.noneOf(Hat.class);
    }
    return asker.hatsAt(location);
  }

  private boolean isIn(Set<PersonId> people, Standing asker) {
    return asker.belongsTo(location) && people.contains(asker.person());
  }
}
