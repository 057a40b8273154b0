package nl.werkplaats.command.location;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.HalfYear;

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

  /** Write down what was decided about the work, and by whom. */
  record RecordDecision(ProtectedText subject, DeciderBody deciderBody)
      implements LocationCommand {}

  /** Put the vision of a team, or of the whole location, into words once more. */
  record RecordVision(Optional<TeamId> team, ProtectedText text) implements LocationCommand {}

  /** Adopt how figures are handled, with the consent of the works council. */
  record AdoptPolicy(
      String version, int members, int outsiders, int mostShare, String consentReference)
      implements LocationCommand {}

  /** Say that a half-year is over, so that its collective figures are made. */
  record ReachGrowthMoment(HalfYear halfYear) implements LocationCommand {}
}
