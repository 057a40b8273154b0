package nl.werkplaats.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.CommunityEvent.MemberJoined;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;
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
  void aCommunityHasItsMembersAndWhoLeadsIt() {
    CommunityId plg = CommunityId.fresh();
    CommunityId group = CommunityId.fresh();
    test.happens(
        formed(plg, here, CommunityKind.PLG, List.of(one, two), List.of(three)),
        formed(group, there, CommunityKind.DEVELOPMENT_GROUP, List.of(one), List.of()),
        new MemberLeft(plg, two),
        new MemberJoined(group, two));
    var first = new CommunityFact(plg, here, CommunityKind.PLG, Set.of(one), Set.of(three));
    var second =
        new CommunityFact(
            group, there, CommunityKind.DEVELOPMENT_GROUP, Set.of(one, two), Set.of());
    Register register = test.today();
    assertThat(register.community(plg)).contains(first);
    assertThat(register.community(CommunityId.fresh())).isEmpty();
    assertThat(register.communitiesAt(here)).containsExactly(first);
    assertThat(register.communitiesOf(one)).containsExactlyInAnyOrder(first, second);
    assertThat(register.communitiesOf(two)).containsExactly(second);
    assertThat(register.communitiesOf(three)).containsExactly(first);
  }

  @Test
  void aCommunityThatEverybodyLeftIsStillThere() {
    CommunityId left = CommunityId.fresh();
    test.happens(
        formed(left, here, CommunityKind.DEVELOPMENT_GROUP, List.of(one), List.of()),
        new MemberLeft(left, one));
    assertThat(test.today().community(left))
        .contains(
            new CommunityFact(left, here, CommunityKind.DEVELOPMENT_GROUP, Set.of(), Set.of()));
  }

  private static CommunityFormed formed(
      CommunityId id,
      LocationId location,
      CommunityKind kind,
      List<PersonId> members,
      List<PersonId> leaders) {
    var goals = new TextRef(TextId.fresh(), "0".repeat(64));
    return new CommunityFormed(id, location, kind, "Groep (verzonnen)", goals, members, leaders);
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
