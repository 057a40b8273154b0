package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.year.HalfYear;

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

  /** Something was decided about the work, by these. */
  record DecisionRecorded(LocationId location, TextRef subject, DeciderBody deciderBody)
      implements LocationEvent {}

  /** A team, or the whole location, put its vision into words; all earlier versions stay. */
  record VisionRecorded(LocationId location, Optional<TeamId> team, int version, TextRef text)
      implements LocationEvent {}

  /**
   * The location agreed how its figures are handled, with its works council's consent.
   *
   * @param members from how many people a figure is shown to the group itself
   * @param outsiders from how many people it is shown to others
   * @param mostShare how much of a figure may come from one person, in percent
   * @param consentReference where the consent can be found
   */
  record PolicyAdopted(
      LocationId location,
      String version,
      int members,
      int outsiders,
      int mostShare,
      String consentReference)
      implements LocationEvent {}

  /** A half-year is over, and its collective figures are made of what is recorded up to here. */
  record GrowthMomentReached(LocationId location, HalfYear halfYear) implements LocationEvent {}
}
