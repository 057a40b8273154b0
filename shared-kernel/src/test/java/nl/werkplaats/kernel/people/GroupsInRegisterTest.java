package nl.werkplaats.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class GroupsInRegisterTest {

  private final TestRegister test;
  private final LocationId here;
  private final LocationId there = LocationId.fresh();
  private final PersonId one = PersonId.fresh();
  private final PersonId two = PersonId.fresh();
  private final PersonId three = PersonId.fresh();

  GroupsInRegisterTest(EventDatabase kind) {
    test = new TestRegister(kind);
    here = test.location;
  }

  @Test
  void theTeamsOfALocationAreFoundWithTheirPeople() {
    TeamId full = TeamId.fresh();
    TeamId empty = TeamId.fresh();
    TeamId other = TeamId.fresh();
    test.happens(
        new TeamFormed(here, full, "Zorg (verzonnen)"),
        new TeamJoined(here, full, one),
        new TeamJoined(here, full, two),
        new TeamLeaderSet(here, full, three),
        new TeamFormed(here, empty, "Welzijn (verzonnen)"),
        new TeamFormed(there, other, "Elders (verzonnen)"),
        new TeamJoined(there, other, one));
    assertThat(test.today().teamsAt(here))
        .containsExactlyInAnyOrder(
            new TeamFact(full, here, Optional.of(three), Set.of(one, two)),
            new TeamFact(empty, here, Optional.empty(), Set.of()));
    assertThat(test.today().teamsAt(LocationId.fresh())).isEmpty();
  }

  @Test
  void thePolicyAdoptedLastHoldsAndTheStandardUntilThen() {
    assertThat(test.today().policyOf(here)).isEqualTo(new PolicyFact("1", 6, 10, 40));
    test.happens(new PolicyAdopted(here, "2", 8, 12, 30, "a consent (synthetic)"));
    assertThat(test.today().policyOf(here)).isEqualTo(new PolicyFact("2", 8, 12, 30));
    test.happens(new PolicyAdopted(here, "3", 7, 10, 40, "a consent (synthetic)"));
    assertThat(test.today().policyOf(here)).isEqualTo(new PolicyFact("3", 7, 10, 40));
    assertThat(test.today().policyOf(there)).isEqualTo(PolicyFact.STANDARD);
  }
}
