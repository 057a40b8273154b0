package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityBelowMinimum;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityMet;
import nl.werkplaats.kernel.event.CommunityEvent.ConditionTagged;
import nl.werkplaats.kernel.event.CommunityEvent.ImprovementPlanUpdated;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.TestLog.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what of communities. All people and texts are synthetic. */
class CommunityReadingTest {

  private final QuerySide side = new QuerySide();
  private final CommunityId community = CommunityId.fresh();
  private final PersonId member = side.person("Lid (verzonnen)");
  private final PersonId gone = side.person("Oud-lid (verzonnen)");
  private final PersonId leader = side.person("Trekker (verzonnen)");
  private final List<PersonId> others = Stream.generate(PersonId::fresh).limit(4).toList();

  @BeforeEach
  void happens() {
    var members = Stream.concat(Stream.of(member, gone), others.stream()).toList();
    side.isThere(community, CommunityKind.PLG);
    members.forEach(person -> side.isIn(community, person, false));
    side.isIn(community, leader, true);
    happens(
        new CommunityFormed(
            community,
            side.here,
            CommunityKind.PLG,
            "Voorbeeldgroep",
            side.text("samen leren", leader, community),
            members,
            List.of(leader)));
    happens(new CommunityMet(community, List.of(member, leader)));
    happens(
        new ImprovementPlanUpdated(
            community, PlanPhase.MONITOR, side.text("het plan", leader, community)));
    happens(new ConditionTagged(community, Condition.TIME, ConditionEffect.HINDERS));
    happens(new MemberLeft(community, gone));
    happens(new CommunityBelowMinimum(community, 5));
    side.left(community, gone);
    side.caughtUp();
  }

  private void happens(CommunityEvent event) {
    side.append(event, By.of(leader, "COMMUNITY_LEADER", Instant.parse("2026-01-10T10:00:00Z")));
  }

  @AfterEach
  void end() {
    side.close();
  }

  private Map<String, Object> seenBy(Standing reader) {
    var reply = side.ask(reader, "/communities/" + community);
    assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }

  @Test
  void membersAndWhoLeadsSeeThePeopleAndTheTexts() {
    for (var reader : List.of(side.in(member, Role.TEACHER), side.in(leader, Role.RESEARCHER))) {
      var seen = seenBy(reader);
      assertThat(seen).containsEntry("goals", "samen leren").containsEntry("plan", "het plan");
      assertThat((List<?>) seen.get("members")).hasSize(5);
      assertThat(seen.get("members").toString()).contains("Lid (verzonnen)");
      assertThat(seen.get("leaders").toString()).contains("Trekker (verzonnen)");
    }
  }

  @Test
  void whoGuardsTheProcessSeesTheOutlineOnly() {
    for (Role role : List.of(Role.SCHOOL_TRAINER, Role.QUALITY_OFFICER)) {
      var seen = seenBy(side.in(PersonId.fresh(), role));
      assertThat(seen)
          .containsEntry("title", "Voorbeeldgroep")
          .containsEntry("kind", "PLG")
          .containsEntry("size", 5)
          .containsEntry("belowMinimum", true)
          .containsEntry("met", 1)
          .containsEntry("phase", "MONITOR")
          .doesNotContainKeys("members", "leaders", "goals", "plan");
      assertThat(seen.get("conditions"))
          .isEqualTo(
              List.of(
                  Map.of(
                      "condition", "TIME", "effect", "HINDERS", "since", "2026-01-10T10:00:00Z")));
      assertThat(seen.toString()).doesNotContain("verzonnen", member.toString());
    }
  }

  @Test
  void nobodyElseKnowsOfIt() {
    Stream.of(
            side.in(PersonId.fresh(), Role.TEACHER),
            side.in(PersonId.fresh(), Role.TEAM_LEADER),
            side.in(PersonId.fresh(), Role.SCHOOL_LEADER),
            side.in(PersonId.fresh(), Role.APPLICATION_ADMIN, Role.AUDITOR, Role.RESEARCHER),
            side.in(gone, Role.TEACHER),
            side.in(member),
            side.at(side.elsewhere, member, Role.TEACHER),
            side.at(side.elsewhere, leader, Role.SCHOOL_TRAINER))
        .forEach(reader -> {
          assertThat(side.ask(reader, "/communities/" + community).status()).isEqualTo(404);
          assertThat(side.ask(reader, "/communities?location=" + side.here).items()).isEmpty();
        });
  }

  @Test
  void whoLeavesStopsReadingAtOnceThoughTheViewIsBehind() {
    assertThat(seenBy(side.in(member, Role.TEACHER))).containsKey("goals");
    side.left(community, member);
    assertThat(side.ask(side.in(member, Role.TEACHER), "/communities/" + community).status())
        .isEqualTo(404);
  }

  @Test
  void theListHoldsWhatTheReaderMaySee() {
    for (var reader :
        List.of(side.in(member, Role.TEACHER), side.in(PersonId.fresh(), Role.SCHOOL_TRAINER))) {
      assertThat(side.ask(reader, "/communities?location=" + side.here).items())
          .singleElement()
          .satisfies(line ->
              assertThat(line)
                  .containsEntry("title", "Voorbeeldgroep")
                  .containsEntry("size", 5)
                  .doesNotContainKeys("members", "goals"));
      assertThat(side.ask(reader, "/communities").items()).hasSize(1);
      assertThat(side.ask(reader, "/communities?location=" + side.elsewhere).items()).isEmpty();
    }
  }

  @Test
  void whoWroteWaitsForTheOwnVersion() {
    var reader = side.in(leader, Role.TEACHER_RESEARCHER);
    var reply = side.ask(reader, "/communities/" + community + "?version=6");
    assertThat(reply.body()).containsEntry("version", 6);
    assertThat(reply.headers()).containsEntry("ETag", "\"6\"");
    assertThat(reply.body().get("allowedMoves").toString()).contains("record-meeting", "leave");
  }
}
