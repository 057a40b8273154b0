package nl.werkplaats.command.location;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.location.LocationCommand.*;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.LocationFacts;
import org.junit.jupiter.api.Test;

class LocationRulesTest {

  private static final PersonId ADMIN = person("administrator");
  private static final PersonId TRAINER = person("schoolopleider");
  private static final PersonId LEADER = person("team leader");
  private static final PersonId TEACHER = person("a teacher");
  private static final PersonId NEWCOMER = person("somebody new");
  private static final TeamId TEAM = new TeamId(id("team"));

  @Test
  void anAdministratorOfAnyLocationRegistersOneAndAdministersIt() {
    scene()
        .there(Role.APPLICATION_ADMIN, NEWCOMER)
        .when(NEWCOMER, register(none()))
        .gives(registered(none()), new RoleGranted(HERE, NEWCOMER, Role.APPLICATION_ADMIN, none()))
        .version(2);
  }

  @Test
  void theServiceRegistersALocationWithoutAdministeringIt() {
    scene().whenReacting(register(none())).gives(registered(none()));
  }

  @Test
  void whoAdministersNothingRegistersNothing() {
    scene().when(TRAINER, register(none())).isNotYours();
  }

  @Test
  void aLocationTellsWhichOneInspiredIt() {
    scene()
        .elsewhere(new LocationRegistered(ELSEWHERE, "elsewhere", "an institution", TODAY, none()))
        .when(ADMIN, register(Optional.of(ELSEWHERE)))
        .leadsTo(LocationFacts.Stage.REGISTERED);
    scene().when(ADMIN, register(Optional.of(ELSEWHERE))).isUnknown();
  }

  @Test
  void aLocationIsRegisteredOnce() {
    going().when(ADMIN, register(none())).breaks("already-there");
  }

  @Test
  void anAdministratorGrantsARole() {
    going()
        .when(ADMIN, new GrantRole(NEWCOMER, Role.TEACHER, Optional.of(NEXT_MONTH)))
        .gives(new RoleGranted(HERE, NEWCOMER, Role.TEACHER, Optional.of(NEXT_MONTH)));
  }

  @Test
  void nobodyGrantsOrEndsARoleOfOneself() {
    going()
        .when(ADMIN, new GrantRole(ADMIN, Role.SCHOOL_TRAINER, none()))
        .breaks("not-for-oneself");
    going()
        .given(new RoleGranted(HERE, ADMIN, Role.TEACHER, none()))
        .when(ADMIN, new EndRole(ADMIN, Role.TEACHER))
        .breaks("not-for-oneself");
  }

  @Test
  void nobodyPutsOneselfInATeam() {
    going().when(TRAINER, new JoinTeam(TEAM, TRAINER)).breaks("not-for-oneself");
  }

  @Test
  void aRoleIsForSomebody() {
    going().when(ADMIN, new GrantRole(person("nobody"), Role.TEACHER, none())).isUnknown();
  }

  @Test
  void theLastDayOfARoleIsStillToComeOnTheDayOfTheFact() {
    going().when(ADMIN, teacherUntil(YESTERDAY)).breaks("until-in-past");
    going().when(ADMIN, teacherUntil(TODAY)).gives(RoleGranted.class);
    going()
        .happenedAt(NOW.minus(Duration.ofDays(2)))
        .when(ADMIN, teacherUntil(YESTERDAY))
        .gives(RoleGranted.class);
  }

  @Test
  void aRoleIsGrantedOnceButItsLastDayMayChange() {
    going().when(ADMIN, new GrantRole(TEACHER, Role.TEACHER, none())).breaks("role-already-held");
    going()
        .when(ADMIN, new GrantRole(TEACHER, Role.TEACHER, Optional.of(NEXT_MONTH)))
        .gives(new RoleGranted(HERE, TEACHER, Role.TEACHER, Optional.of(NEXT_MONTH)));
  }

  @Test
  void anAdministratorEndsARoleThatIsHeld() {
    going()
        .when(ADMIN, new EndRole(TEACHER, Role.TEACHER))
        .gives(new RoleEnded(HERE, TEACHER, Role.TEACHER));
    going().when(ADMIN, new EndRole(TEACHER, Role.INSTRUCTOR)).breaks("role-not-held");
    going()
        .given(new RoleEnded(HERE, TEACHER, Role.TEACHER))
        .when(ADMIN, new EndRole(TEACHER, Role.TEACHER))
        .breaks("role-not-held");
  }

  @Test
  void theServiceEndsARoleOnlyWhenItsLastDayHasPassed() {
    going()
        .given(new RoleGranted(HERE, NEWCOMER, Role.TEACHER, Optional.of(YESTERDAY)))
        .whenReacting(new EndRole(NEWCOMER, Role.TEACHER))
        .gives(new RoleEnded(HERE, NEWCOMER, Role.TEACHER));
    going()
        .given(new RoleGranted(HERE, NEWCOMER, Role.TEACHER, Optional.of(TODAY)))
        .whenReacting(new EndRole(NEWCOMER, Role.TEACHER))
        .breaks("role-not-run-out");
    going().whenReacting(new EndRole(TEACHER, Role.TEACHER)).breaks("role-not-run-out");
  }

  @Test
  void aTeamIsFormed() {
    going()
        .when(TRAINER, new FormTeam("a team"))
        .gives(new TeamFormed(HERE, new TeamId(id("fresh")), "a team"))
        .names("team");
  }

  @Test
  void aTeamIsLedByATeamLeader() {
    going()
        .when(TRAINER, new SetTeamLeader(TEAM, LEADER))
        .gives(new TeamLeaderSet(HERE, TEAM, LEADER));
    going().when(ADMIN, new SetTeamLeader(TEAM, TEACHER)).breaks("needs-team-leader-role");
    going().when(ADMIN, new SetTeamLeader(TEAM, NEWCOMER)).isUnknown();
  }

  @Test
  void somebodyOfTheLocationIsInATeamOnce() {
    going().when(TRAINER, new JoinTeam(TEAM, TEACHER)).gives(new TeamJoined(HERE, TEAM, TEACHER));
    going()
        .given(new TeamJoined(HERE, TEAM, TEACHER))
        .when(TRAINER, new JoinTeam(TEAM, TEACHER))
        .breaks("already-in-team");
    going().when(TRAINER, new JoinTeam(TEAM, NEWCOMER)).isUnknown();
  }

  @Test
  void whoIsInATeamLeavesIt() {
    going()
        .given(new TeamJoined(HERE, TEAM, TEACHER))
        .when(TRAINER, new LeaveTeam(TEAM, TEACHER))
        .gives(new TeamLeft(HERE, TEAM, TEACHER));
    going().when(TRAINER, new LeaveTeam(TEAM, TEACHER)).breaks("not-in-team");
  }

  @Test
  void aTeamOfAnotherLocationIsNotThere() {
    var other = new TeamId(id("another team"));
    going().when(TRAINER, new JoinTeam(other, TEACHER)).isUnknown();
    going().when(TRAINER, new LeaveTeam(other, TEACHER)).isUnknown();
    going().when(TRAINER, new SetTeamLeader(other, LEADER)).isUnknown();
  }

  @Test
  void theServiceLeavesNoActorBehind() {
    var came = scene().whenReacting(register(none()));
    assertThat(came.provenance().actor()).isEmpty();
    assertThat(came.provenance().role()).isEqualTo("SYSTEM");
    assertThat(going().when(ADMIN, new FormTeam("a team")).provenance().role())
        .isEqualTo("ADMINISTRATOR");
  }

  private static Scene<LocationCommand> scene() {
    return new Scene<LocationCommand>(
            Location.class, (move, given) -> new ActOnLocation(HERE, move, given))
        .here(Role.APPLICATION_ADMIN, ADMIN)
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.TEAM_LEADER, LEADER)
        .here(Role.TEACHER, TEACHER)
        .known(NEWCOMER);
  }

  private static Scene<LocationCommand> going() {
    return scene()
        .given(
            registered(none()),
            new RoleGranted(HERE, TEACHER, Role.TEACHER, none()),
            new TeamFormed(HERE, TEAM, "a team"));
  }

  private static RegisterLocation register(Optional<LocationId> inspiredBy) {
    return new RegisterLocation("a location", "an institution", TODAY, inspiredBy);
  }

  private static LocationEvent registered(Optional<LocationId> inspiredBy) {
    return new LocationRegistered(HERE, "a location", "an institution", TODAY, inspiredBy);
  }

  private static GrantRole teacherUntil(LocalDate lastDay) {
    return new GrantRole(NEWCOMER, Role.TEACHER, Optional.of(lastDay));
  }
}
