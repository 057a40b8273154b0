package nl.werkplaats.query.location;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import nl.werkplaats.query.location.LocationView.Grant;
import nl.werkplaats.query.location.LocationView.Policy;
import nl.werkplaats.query.location.LocationView.Team;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a location is after each event that can happen to it. */
class LocationFoldTest {

  private static final LocationId L = AnyEvents.PLACE;
  private static final LocationId ORIGIN = LocationId.fresh();
  private static final TeamId TEAM = TeamId.fresh();
  private static final PersonId ONE = PersonId.fresh();
  private static final PersonId OTHER = PersonId.fresh();
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);

  private static final LocationEvent REGISTERED =
      new LocationRegistered(L, "Voorbeeldlocatie", "Voorbeeldschool", DAY, Optional.of(ORIGIN));
  private static final LocationEvent FORMED = new TeamFormed(L, TEAM, "Voorbeeldteam");
  private static final LocationEvent JOINED = new TeamJoined(L, TEAM, ONE);
  private static final LocationEvent GRANTED =
      new RoleGranted(L, ONE, Role.TEACHER, Optional.of(DAY));

  private static Team team(Optional<PersonId> leader, PersonId... members) {
    return new Team(TEAM, "Voorbeeldteam", leader, List.of(members));
  }

  private static FoldCases<LocationView> cases() {
    return new FoldCases<>(Locations.PROJECTION)
        .that(
            "a location knows from which other it took the idea",
            List.of(),
            REGISTERED,
            location -> {
              assertThat(location.name()).isEqualTo("Voorbeeldlocatie");
              assertThat(location.institution()).isEqualTo("Voorbeeldschool");
              assertThat(location.adoptedOn()).isEqualTo(DAY);
              assertThat(location.inspiredBy()).contains(ORIGIN);
              assertThat(location.registeredAt()).isEqualTo(day(0));
            })
        .that(
            "a new team has nobody in it",
            List.of(REGISTERED),
            FORMED,
            location -> assertThat(location.teams()).containsExactly(team(Optional.empty())))
        .that(
            "the next leader takes the place of the one before",
            List.of(REGISTERED, FORMED, new TeamLeaderSet(L, TEAM, ONE)),
            new TeamLeaderSet(L, TEAM, OTHER),
            location -> assertThat(location.teams()).containsExactly(team(Optional.of(OTHER))))
        .that(
            "who joins twice is a member once",
            List.of(REGISTERED, FORMED, JOINED),
            JOINED,
            location -> assertThat(location.teams()).containsExactly(team(Optional.empty(), ONE)))
        .that(
            "who left is no member",
            List.of(REGISTERED, FORMED, JOINED, new TeamJoined(L, TEAM, OTHER)),
            new TeamLeft(L, TEAM, ONE),
            location -> assertThat(location.teams()).containsExactly(team(Optional.empty(), OTHER)))
        .that(
            "a role that is granted again has the later end",
            List.of(REGISTERED, GRANTED),
            new RoleGranted(L, ONE, Role.TEACHER, Optional.empty()),
            location ->
                assertThat(location.grants())
                    .containsExactly(new Grant(ONE, Role.TEACHER, Optional.empty())))
        .that(
            "a role that ended leaves the person's other roles",
            List.of(
                REGISTERED,
                GRANTED,
                new RoleGranted(L, ONE, Role.QUALITY_OFFICER, Optional.empty())),
            new RoleEnded(L, ONE, Role.TEACHER),
            location ->
                assertThat(location.grants())
                    .containsExactly(new Grant(ONE, Role.QUALITY_OFFICER, Optional.empty())))
        .that(
            "the policy adopted last is the one that holds",
            List.of(REGISTERED, policy("2", 6)),
            policy("3", 8),
            location ->
                assertThat(location.policy())
                    .contains(new Policy("3", 8, 10, 40, "OR-besluit (verzonnen)", day(2))))
        .that(
            "a decision is kept apart",
            List.of(REGISTERED),
            new DecisionRecorded(L, text(), DeciderBody.TEAM),
            location -> assertThat(location.policy()).isEmpty())
        .that(
            "a vision is kept apart",
            List.of(REGISTERED),
            new VisionRecorded(L, Optional.of(TEAM), 1, text()),
            location -> assertThat(location.teams()).isEmpty())
        .that(
            "a half-year that is over changes nothing of the location itself",
            List.of(REGISTERED),
            new GrowthMomentReached(L, HalfYear.parse("2024-2025-2")),
            location -> assertThat(location.name()).isEqualTo("Voorbeeldlocatie"));
  }

  private static PolicyAdopted policy(String version, int members) {
    return new PolicyAdopted(L, version, members, 10, 40, "OR-besluit (verzonnen)");
  }

  private static TextRef text() {
    return new TextRef(TextId.fresh(), "0".repeat(64));
  }

  @TestFactory
  Stream<DynamicTest> aLocationIsWhatItsEventsSay() {
    return cases().tests();
  }

  @Test
  void everyEventOfALocationHasACase() {
    cases().coverEvery(LocationEvent.class);
  }

  @Test
  void aLocationRegistersOnce() {
    assertThatThrownBy(() -> FoldCases.fold(Locations.PROJECTION, List.of(REGISTERED, REGISTERED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
