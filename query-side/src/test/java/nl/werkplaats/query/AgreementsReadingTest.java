package nl.werkplaats.query;

import static nl.werkplaats.kernel.code.Role.AUDITOR;
import static nl.werkplaats.kernel.code.Role.DATA_PROTECTION_OFFICER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_LEADER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.VisionRecorded;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who reads what a location decided, envisioned and adopted. All people and texts are synthetic.
 */
class AgreementsReadingTest {

  private static final TeamId TEAM = TeamId.fresh();
  private static final String VISIONS = "/visions";

  private static QuerySide side;
  private static PersonId member;

  @BeforeAll
  static void happens() {
    side = new QuerySide();
    member = side.person("Teamlid (verzonnen)");
    happens(
        new LocationRegistered(
            side.here, "Voorbeeld", "School", LocalDate.of(2024, 8, 1), Optional.empty()));
    happens(new TeamFormed(side.here, TEAM, "Team (voorbeeld)"));
    happens(new TeamJoined(side.here, TEAM, member));
    happens(vision(Optional.of(TEAM), 1, "eerste visie"));
    happens(vision(Optional.empty(), 1, "visie van de locatie"));
    happens(vision(Optional.of(TEAM), 2, "tweede visie"));
    happens(
        new DecisionRecorded(
            side.here, side.text("een uur per week vrij", member, side.here), DeciderBody.TEAM));
    happens(new PolicyAdopted(side.here, "2", 8, 12, 30, "OR-besluit (verzonnen)"));
    side.caughtUp();
  }

  private static VisionRecorded vision(Optional<TeamId> team, int version, String words) {
    return new VisionRecorded(side.here, team, version, side.text(words, member, side.here));
  }

  private static void happens(LocationEvent event) {
    side.append(event, By.of(member, "TEAM_MEMBER", Instant.parse("2025-09-30T22:30:00Z")));
  }

  @AfterAll
  static void end() {
    side.close();
  }

  private static String here(String what) {
    return "/locations/" + side.here + what;
  }

  @Test
  void everyVersionOfATeamsVisionStaysReadableForEveryoneThere() {
    for (Role role : List.of(TEACHER, TEAM_LEADER, SCHOOL_LEADER)) {
      var items = side.ask(side.in(PersonId.fresh(), role), here("/visions?team=" + TEAM)).items();
      assertThat(items).containsExactly(told(2, "tweede visie"), told(1, "eerste visie"));
    }
  }

  @Test
  void whoOnlyInspectsIsToldThatItWasWrittenAndNotWhat() {
    for (Role role : List.of(AUDITOR, DATA_PROTECTION_OFFICER)) {
      var reader = side.in(PersonId.fresh(), role);
      for (String list : List.of("/visions", "/decisions")) {
        assertThat(side.ask(reader, here(list)).items())
            .isNotEmpty()
            .allSatisfy(
                one -> assertThat(one).containsKey("day").doesNotContainKeys("text", "subject"));
      }
    }
    var both = side.in(PersonId.fresh(), AUDITOR, TEACHER);
    assertThat(side.ask(both, here("/visions?team=" + TEAM)).items())
        .contains(told(2, "tweede visie"));
  }

  private static Map<String, Object> told(int version, String text) {
    return Map.of("team", TEAM.toString(), "version", version, "day", "2025-10-01", "text", text);
  }

  @Test
  void withoutATeamAllVisionsAreTold() {
    var reader = side.in(PersonId.fresh(), TEACHER);
    assertThat(side.ask(reader, here(VISIONS)).items())
        .extracting(vision -> vision.get("text"))
        .containsExactly("tweede visie", "visie van de locatie", "eerste visie");
    assertThat(side.askAll(reader, here("/visions?limit=1"))).hasSize(3);
    assertThat(side.ask(reader, here("/visions?team=" + TeamId.fresh())).items()).isEmpty();
  }

  @Test
  void aDecisionIsToldWithWhoDecidedAndWhen() {
    assertThat(side.ask(side.in(PersonId.fresh(), TEACHER), here("/decisions")).items())
        .containsExactly(
            Map.of("deciderBody", "TEAM", "day", "2025-10-01", "subject", "een uur per week vrij"));
  }

  @Test
  void whoIsNothingThereLearnsNothing() {
    for (var stranger :
        List.of(side.in(member), side.at(side.elsewhere, member, Role.SCHOOL_TRAINER))) {
      for (String path : List.of("", VISIONS, "/decisions")) {
        assertThat(side.ask(stranger, here(path)).status()).as(path).isEqualTo(404);
      }
    }
    var reader = side.in(member, TEACHER);
    assertThat(side.ask(reader, "/locations/none" + VISIONS).status()).isEqualTo(404);
    assertThat(side.ask(reader, here("/visions?team=none")).status()).isEqualTo(400);
    assertThat(side.ask(reader, here("/decisions?team=" + TEAM)).status()).isEqualTo(400);
  }

  @Test
  void aLocationShowsThePolicyThatItAdopted() {
    assertThat(side.ask(side.in(PersonId.fresh(), TEACHER), here("")).body().get("policy"))
        .isEqualTo(
            Map.of(
                "version",
                "2",
                "members",
                8,
                "outsiders",
                12,
                "mostShare",
                30,
                "consentReference",
                "OR-besluit (verzonnen)",
                "adoptedAt",
                "2025-09-30T22:30:00Z"));
  }

  @Test
  void aTeamsOwnPeopleMayWriteItsVision() {
    assertThat(side.ask(side.in(member, TEACHER), here("")).body().get("allowedMoves"))
        .isEqualTo(List.of("record-vision"));
    assertThat(side.ask(side.in(PersonId.fresh(), TEACHER), here("")).body().get("allowedMoves"))
        .isEqualTo(List.of());
  }
}
