package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.code.Role.QUALITY_OFFICER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;
import static nl.werkplaats.kernel.people.TestRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class PeopleInRegisterTest {

  private final TestRegister test;
  private final LocationId here;
  private final LocationId there = LocationId.fresh();
  private final PersonId one = PersonId.fresh();
  private final PersonId two = PersonId.fresh();
  private final PersonId three = PersonId.fresh();

  PeopleInRegisterTest(EventDatabase kind) {
    test = new TestRegister(kind);
    here = test.location;
  }

  @Test
  void someoneStandsWhereRolesWereGrantedAndNotEnded() {
    test.happens(
        new RoleGranted(here, one, TEACHER, Optional.empty()),
        new RoleGranted(here, one, QUALITY_OFFICER, Optional.empty()),
        new RoleGranted(there, one, SCHOOL_TRAINER, Optional.empty()),
        new RoleGranted(here, two, TEACHER, Optional.empty()),
        new RoleEnded(here, one, QUALITY_OFFICER));
    assertThat(test.today().standing(one))
        .isEqualTo(new Standing(one, Map.of(here, Set.of(TEACHER), there, Set.of(SCHOOL_TRAINER))));
    assertThat(test.today().standing(three)).isEqualTo(new Standing(three, Map.of()));
    assertThat(test.today().hasRole(one, here, QUALITY_OFFICER, TEACHER)).isTrue();
    assertThat(test.today().hasRole(one, there, TEACHER)).isFalse();
    assertThat(test.today().worksAt(two, there)).isFalse();
    assertThat(test.today().peopleAt(here))
        .isEqualTo(Map.of(one, Set.of(TEACHER), two, Set.of(TEACHER)));
  }

  @Test
  void whoLogsInStandsWhereTheRolesOfThatPersonWereGranted() {
    var login = new Login("https://school.example", "verzonnen-docent");
    var newcomer = new Login("embedded", "verzonnen-docent");
    test.logsIn(one, login);
    test.logsIn(three, newcomer);
    test.happens(
        new RoleGranted(here, one, TEACHER, Optional.empty()),
        new RoleGranted(there, one, SCHOOL_TRAINER, Optional.of(TODAY.minusDays(1))),
        new RoleGranted(here, two, QUALITY_OFFICER, Optional.empty()),
        new PolicyAdopted(here, "2026-1", 6, 10, 40, "synthetic"));
    assertThat(test.today().standing(login)).contains(test.today().standing(one));
    assertThat(test.today().standing(one).at(here)).containsOnly(TEACHER);
    assertThat(test.today().standing(login).orElseThrow().belongsTo(there)).isFalse();
    assertThat(test.today().standing(newcomer)).contains(new Standing(three, Map.of()));
    assertThat(test.today().standing(new Login("embedded", "nobody"))).isEmpty();
  }

  @Test
  void someoneStandsThereWithThePolicyThatTheLocationAdoptedLast() {
    test.happens(
        new RoleGranted(here, one, TEACHER, Optional.empty()),
        new RoleGranted(here, one, QUALITY_OFFICER, Optional.empty()),
        new RoleGranted(there, one, TEACHER, Optional.empty()),
        new PolicyAdopted(here, "2026-1", 6, 10, 40, "synthetic"),
        new PolicyAdopted(here, "2026-2", 7, 12, 30, "synthetic"));
    assertThat(test.today().standing(one).policies()).isEqualTo(Map.of(here, "2026-2"));
    assertThat(test.today().standing(one).at(here)).containsOnly(TEACHER, QUALITY_OFFICER);
    assertThat(test.today().standing(two).policies()).isEmpty();
  }

  @Test
  void aRoleCountsUpToAndIncludingItsLastDay() {
    test.happens(new RoleGranted(here, one, TEACHER, Optional.of(TODAY)));
    assertThat(test.on(TODAY).worksAt(one, here)).isTrue();
    assertThat(test.on(TODAY).peopleAt(here)).containsOnlyKeys(one);
    assertThat(test.on(TODAY.plusDays(1)).worksAt(one, here)).isFalse();
    assertThat(test.on(TODAY.plusDays(1)).peopleAt(here)).isEmpty();
  }

  @Test
  void aRoleGrantedAgainHasTheNewLastDay() {
    test.happens(
        new RoleGranted(here, one, TEACHER, Optional.of(TODAY)),
        new RoleGranted(here, one, TEACHER, Optional.empty()));
    assertThat(test.on(TODAY.plusYears(1)).worksAt(one, here)).isTrue();
  }

  @Test
  void locationsAreKnownByName() {
    test.happens(
        new LocationRegistered(here, "Zwolle (verzonnen)", "Mbo Een", TODAY, Optional.empty()),
        new LocationRegistered(there, "Assen (verzonnen)", "Mbo Twee", TODAY, Optional.of(here)));
    assertThat(test.today().locations(Set.of(here, there, LocationId.fresh())))
        .containsExactly(
            new LocationName(there, "Assen (verzonnen)", "Mbo Twee"),
            new LocationName(here, "Zwolle (verzonnen)", "Mbo Een"));
    assertThat(test.today().locations(List.of())).isEmpty();
    assertThat(test.today().location(here)).isPresent();
    assertThat(test.today().location(LocationId.fresh())).isEmpty();
  }

  @Test
  void aTeamHasItsMembersAndItsLeader() {
    TeamId team = TeamId.fresh();
    test.happens(
        new TeamFormed(here, team, "Zorg (verzonnen)"),
        new TeamJoined(here, team, one),
        new TeamJoined(here, team, one),
        new TeamJoined(here, team, two),
        new TeamLeft(here, team, two));
    assertThat(test.today().team(team))
        .contains(new TeamFact(team, here, Optional.empty(), Set.of(one)));
    test.happens(new TeamLeaderSet(here, team, two), new TeamLeaderSet(here, team, three));
    assertThat(test.today().team(team))
        .contains(new TeamFact(team, here, Optional.of(three), Set.of(one)));
    assertThat(test.today().team(TeamId.fresh())).isEmpty();
  }

  @Test
  void theLeadersOfTeamsAreFoundThroughTheirMembers() {
    PersonId leader = PersonId.fresh();
    TeamId led = TeamId.fresh();
    TeamId unled = TeamId.fresh();
    test.happens(
        new RoleGranted(here, leader, TEAM_LEADER, Optional.empty()),
        new TeamFormed(here, led, "Zorg (verzonnen)"),
        new TeamFormed(here, unled, "Welzijn (verzonnen)"),
        new TeamLeaderSet(here, led, leader),
        new TeamJoined(here, led, one),
        new TeamJoined(here, unled, two));
    assertThat(test.today().leadersOfTeamsOf(Set.of(one, two, three))).containsExactly(leader);
    assertThat(test.today().leadersOfTeamsOf(Set.of(two))).isEmpty();
    assertThat(test.today().leadersOfTeamsOf(Set.of())).isEmpty();
  }
}
