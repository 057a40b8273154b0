package nl.werkplaats.kernel.people;

import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;

/** A team as it is now. */
public record TeamFact(
    TeamId team, LocationId location, Optional<PersonId> leader, Set<PersonId> members) {

  public TeamFact {
    members = Set.copyOf(members);
  }
}
