package nl.werkplaats.command.location;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.location.LocationCommand.*;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.year.HalfYear;
import org.junit.jupiter.api.Test;

/** What a location decides, envisions and agrees upon. */
class LocationAgreementsTest {

  private static final PersonId ADMIN = person("administrator");
  private static final PersonId TRAINER = person("schoolopleider");
  private static final PersonId OFFICER = person("quality officer");
  private static final PersonId LEADER = person("team leader");
  private static final PersonId PRINCIPAL = person("school leader");
  private static final PersonId MEMBER = person("a member of the team");
  private static final PersonId TEACHER = person("a teacher of another team");
  private static final TeamId TEAM = new TeamId(id("team"));
  private static final TeamId OTHER = new TeamId(id("another team"));
  private static final HalfYear ENDED = HalfYear.parse("2025-2026-1");

  @Test
  void whoKeepsTheWorkGoingWritesDownWhatWasDecided() {
    for (var writer : List.of(TRAINER, OFFICER, LEADER, PRINCIPAL)) {
      going()
          .when(writer, new RecordDecision(text("a decision"), DeciderBody.TEAM))
          .gives(new DecisionRecorded(HERE, ref("a decision"), DeciderBody.TEAM))
          .keeps(text("a decision"));
    }
    going().when(MEMBER, new RecordDecision(text("one"), DeciderBody.TEAM)).isNotYours();
  }

  @Test
  void aTeamPutsItsVisionIntoWordsAndKeepsEveryVersion() {
    going()
        .when(MEMBER, vision(TEAM))
        .gives(new VisionRecorded(HERE, Optional.of(TEAM), 1, ref("a vision")))
        .keeps(text("a vision"));
    going()
        .given(
            new VisionRecorded(HERE, Optional.of(TEAM), 1, ref("first")),
            new VisionRecorded(HERE, none(), 1, ref("of the location")),
            new VisionRecorded(HERE, Optional.of(TEAM), 2, ref("second")))
        .when(LEADER, vision(TEAM))
        .gives(new VisionRecorded(HERE, Optional.of(TEAM), 3, ref("a vision")));
  }

  @Test
  void aTeamsVisionIsItsOwn() {
    going().when(TEACHER, vision(TEAM)).isNotYours();
    going().when(TRAINER, vision(TEAM)).isNotYours();
    going().when(PRINCIPAL, vision(TEAM)).isNotYours();
    going().when(MEMBER, vision(OTHER)).isNotYours();
    going().when(MEMBER, vision(new TeamId(id("no team of this location")))).isUnknown();
  }

  @Test
  void theVisionOfTheLocationIsWrittenByThoseWhoSpeakForIt() {
    for (var writer : List.of(TRAINER, PRINCIPAL)) {
      going()
          .given(new VisionRecorded(HERE, Optional.of(TEAM), 1, ref("of the team")))
          .when(writer, new RecordVision(none(), text("a vision")))
          .gives(new VisionRecorded(HERE, none(), 1, ref("a vision")));
    }
    going().when(MEMBER, new RecordVision(none(), text("a vision"))).isNotYours();
    going().when(LEADER, new RecordVision(none(), text("a vision"))).isNotYours();
  }

  @Test
  void whoLeftTheTeamNoLongerSpeaksForIt() {
    going().given(new TeamLeft(HERE, TEAM, MEMBER)).when(MEMBER, vision(TEAM)).isNotYours();
  }

  @Test
  void aLocationAdoptsAPolicyThatIsAsStrictAsTheStandardOrStricter() {
    going()
        .when(ADMIN, new AdoptPolicy("2", 8, 12, 30, "a consent"))
        .gives(new PolicyAdopted(HERE, "2", 8, 12, 30, "a consent"));
    going().when(ADMIN, new AdoptPolicy("2", 6, 10, 40, "a consent")).gives(PolicyAdopted.class);
    going().when(TRAINER, new AdoptPolicy("2", 6, 10, 40, "a consent")).isNotYours();
  }

  @Test
  void aPolicyIsNeverMoreLenientThanTheStandard() {
    going()
        .when(ADMIN, new AdoptPolicy("2", 5, 10, 40, "a consent"))
        .breaks("policy-only-stricter", Map.of("field", "members", "minimum", 6, "given", 5));
    going()
        .when(ADMIN, new AdoptPolicy("2", 6, 9, 40, "a consent"))
        .breaks("policy-only-stricter", Map.of("field", "outsiders", "minimum", 10, "given", 9));
    going()
        .when(ADMIN, new AdoptPolicy("2", 12, 11, 40, "a consent"))
        .breaks("policy-only-stricter", Map.of("field", "outsiders", "minimum", 12, "given", 11));
    going()
        .when(ADMIN, new AdoptPolicy("2", 6, 10, 41, "a consent"))
        .breaks("policy-only-stricter", Map.of("field", "mostShare", "maximum", 40, "given", 41));
    going()
        .when(ADMIN, new AdoptPolicy("2", 6, 10, 0, "a consent"))
        .breaks("policy-only-stricter", Map.of("field", "mostShare", "minimum", 1, "given", 0));
  }

  @Test
  void aVersionOfThePolicyIsUsedOnce() {
    going()
        .given(new PolicyAdopted(HERE, "2", 6, 10, 40, "a consent"))
        .when(ADMIN, new AdoptPolicy("2", 8, 10, 40, "another consent"))
        .breaks("policy-version-used");
    going()
        .when(ADMIN, new AdoptPolicy("1", 6, 10, 40, "a consent"))
        .breaks("policy-version-used", Map.of("given", "1"));
  }

  @Test
  void aHalfYearThatIsOverBecomesAMoment() {
    for (var keeper : List.of(TRAINER, OFFICER)) {
      going().when(keeper, reach(ENDED)).gives(new GrowthMomentReached(HERE, ENDED));
    }
    going().whenReacting(reach(ENDED)).gives(new GrowthMomentReached(HERE, ENDED));
    going().when(PRINCIPAL, reach(ENDED)).isNotYours();
  }

  @Test
  void aHalfYearThatStillRunsIsNoMomentYet() {
    going()
        .when(TRAINER, reach(HalfYear.parse("2025-2026-2")))
        .breaks("half-year-not-over", Map.of("last", "2026-07-31"));
    going()
        .happenedAt(Instant.parse("2026-01-31T22:00:00Z"))
        .when(TRAINER, reach(ENDED))
        .breaks("half-year-not-over");
  }

  @Test
  void aHalfYearBeforeTheWerkplaatsIsNoMoment() {
    going().when(TRAINER, reach(HalfYear.parse("2024-2025-2"))).breaks("half-year-before-adoption");
  }

  @Test
  void aHalfYearIsReachedOnce() {
    going()
        .given(new GrowthMomentReached(HERE, ENDED))
        .when(TRAINER, reach(ENDED))
        .breaks("growth-moment-reached");
  }

  @Test
  void theTextOfAVisionIsNotInTheEvent() {
    var came = going().when(MEMBER, vision(TEAM));
    assertThat(came.outcome().events().toString()).doesNotContain("synthetic: a vision");
  }

  private static RecordVision vision(TeamId team) {
    return new RecordVision(Optional.of(team), text("a vision"));
  }

  private static ReachGrowthMoment reach(HalfYear halfYear) {
    return new ReachGrowthMoment(halfYear);
  }

  private static Scene<LocationCommand> going() {
    return new Scene<LocationCommand>(
            Location.class, (move, given) -> new ActOnLocation(HERE, move, given))
        .here(Role.APPLICATION_ADMIN, ADMIN)
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.QUALITY_OFFICER, OFFICER)
        .here(Role.TEAM_LEADER, LEADER)
        .here(Role.SCHOOL_LEADER, PRINCIPAL)
        .here(Role.TEACHER, MEMBER, TEACHER)
        .givenAt(
            Instant.parse("2025-09-01T09:00:00Z"),
            new LocationRegistered(
                HERE, "a location", "an institution", LocalDate.parse("2025-08-01"), none()),
            new TeamFormed(HERE, TEAM, "a team"),
            new TeamLeaderSet(HERE, TEAM, LEADER),
            new TeamJoined(HERE, TEAM, MEMBER),
            new TeamFormed(HERE, OTHER, "another team"),
            new TeamJoined(HERE, OTHER, TEACHER));
  }
}
