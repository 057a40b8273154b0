package nl.werkplaats.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.community.CommunityCommand.FormCommunity;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.FormTeam;
import nl.werkplaats.command.location.LocationCommand.GrantRole;
import nl.werkplaats.command.location.LocationCommand.JoinTeam;
import nl.werkplaats.command.location.LocationCommand.ReachGrowthMoment;
import nl.werkplaats.command.location.LocationCommand.RegisterLocation;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * A synthetic location of 24 teachers: two teams of twelve, and among them a team of three and a
 * community of six.
 */
final class GrowingSchool {

  static final int TEACHERS = 24;

  private final PersonId administrator;

  final Acting acting;
  final PersonId trainer;
  final PersonId quality;
  final PersonId head;
  final PersonId researcher;
  final LocationId location;
  final List<PersonId> teachers = new ArrayList<>();
  final TeamId large;
  final TeamId other;
  final TeamId few;
  final CommunityId community;

  /**
   * Founds it.
   *
   * @param known its first teachers, in the large team and in the community; the others have no
   *     account
   * @param keepers schoolopleider, quality officer, school leader and researcher, in this order
   */
  GrowingSchool(
      Acting acting,
      PersonId administrator,
      List<PersonId> known,
      List<PersonId> keepers,
      String institution,
      LocalDate adoptedOn) {
    this.acting = acting.on(adoptedOn);
    this.administrator = administrator;
    this.trainer = keepers.get(0);
    this.quality = keepers.get(1);
    this.head = keepers.get(2);
    this.researcher = keepers.get(3);
    var registering =
        new RegisterLocation("Groei (voorbeeld)", institution, adoptedOn, Optional.empty());
    location = new LocationId(acting.does(administrator, registering));
    grant(trainer, Role.SCHOOL_TRAINER);
    grant(quality, Role.QUALITY_OFFICER);
    grant(head, Role.SCHOOL_LEADER);
    grant(researcher, Role.RESEARCHER);
    teachers.addAll(known);
    while (teachers.size() < TEACHERS) {
      teachers.add(acting.person("Leraar " + teachers.size() + " (voorbeeld)"));
    }
    teachers.forEach(teacher -> grant(teacher, Role.TEACHER));
    large = team("Team Twaalf (voorbeeld)", teachers.subList(0, 12));
    other = team("Team Andere Twaalf (voorbeeld)", teachers.subList(12, 24));
    few = team("Team Drie (voorbeeld)", teachers.subList(21, 24));
    var forming =
        new FormCommunity(
            location,
            CommunityKind.PLG,
            "PLG (voorbeeld)",
            Acting.text("Samen kijken."),
            teachers.subList(0, 6),
            List.of(quality));
    community = new CommunityId(acting.does(trainer, forming));
  }

  void grant(PersonId person, Role role) {
    arrange(administrator, new GrantRole(person, role, Optional.empty()));
  }

  private TeamId team(String title, List<PersonId> members) {
    UUID id = acting.does(trainer, location.value(), new FormTeam(title)).more().get("team");
    var team = new TeamId(id);
    members.forEach(member -> arrange(trainer, new JoinTeam(team, member)));
    return team;
  }

  void arrange(PersonId who, LocationCommand move) {
    acting.does(who, location.value(), move);
  }

  /** The half-year is over, and said to be so on the day after. */
  void reach(HalfYear half) {
    acting.on(half.last().plusDays(1));
    arrange(quality, new ReachGrowthMoment(half));
  }
}
