package nl.werkplaats.command.location;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;

/** What people can ask of a location. The names of the components are the fields of the body. */
public sealed interface LocationCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Location");
  }

  /** Register a location; who does becomes its administrator. */
  record RegisterLocation(
      String name, String institution, LocalDate adoptedOn, Optional<LocationId> inspiredBy)
      implements LocationCommand, Creation {}

  /** Give somebody a role, up to and including a date when one is given. */
  record GrantRole(PersonId person, Role role, Optional<LocalDate> until)
      implements LocationCommand {}

  /** End somebody's role. */
  record EndRole(PersonId person, Role role) implements LocationCommand {}

  /** Form a team. */
  record FormTeam(String title) implements LocationCommand {}

  /** Say who leads a team. */
  record SetTeamLeader(TeamId team, PersonId person) implements LocationCommand {}

  /** Add somebody to a team. */
  record JoinTeam(TeamId team, PersonId person) implements LocationCommand {}

  /** Take somebody out of a team. */
  record LeaveTeam(TeamId team, PersonId person) implements LocationCommand {}
}
