package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;

/** What happens at one location: its werkplaats, teams and roles. */
public sealed interface LocationEvent extends Event {

  LocationId location();

  @Override
  default String stream() {
    return location().toString();
  }

  /** A location has a werkplaats. */
  record LocationRegistered(
      LocationId location,
      String name,
      String institution,
      LocalDate adoptedOn,
      Optional<LocationId> inspiredBy)
      implements LocationEvent {}

  /** A team was formed. */
  record TeamFormed(LocationId location, TeamId team, String title) implements LocationEvent {}

  /** A team has a leader. */
  record TeamLeaderSet(LocationId location, TeamId team, PersonId person)
      implements LocationEvent {}

  /** Somebody joined a team. */
  record TeamJoined(LocationId location, TeamId team, PersonId person) implements LocationEvent {}

  /** Somebody left a team. */
  record TeamLeft(LocationId location, TeamId team, PersonId person) implements LocationEvent {}

  /** Somebody holds a role at the location, up to and including a date when one is given. */
  record RoleGranted(LocationId location, PersonId person, Role role, Optional<LocalDate> until)
      implements LocationEvent {}

  /** Somebody no longer holds a role at the location. */
  record RoleEnded(LocationId location, PersonId person, Role role) implements LocationEvent {}
}
