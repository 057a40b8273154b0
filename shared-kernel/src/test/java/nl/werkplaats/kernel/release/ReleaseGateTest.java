package nl.werkplaats.kernel.release;

import static nl.werkplaats.kernel.release.Made.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release.Figure;
import nl.werkplaats.kernel.release.Release.Sum;
import org.junit.jupiter.api.Test;

/** Hand-computed cases of each rule, over made-up people. */
class ReleaseGateTest {

  private static final Cell TEACHING = new Cell("informal", "teaching");
  private static final Cell INTERACTION = new Cell("informal", "interaction");
  private static final Cell READING = new Cell("informal", "reading");
  private static final Cell COURSE = new Cell("formal", "course");

  @Test
  void whoElseWasThereMakesNoCrowdOfATeamOfOne() {
    // Twelve people at six dialogues; one of them is all of the team.
    Set<PersonId> twelve = people(1, 12);
    PersonId alone = twelve.iterator().next();
    List<Contribution> dialogues =
        IntStream.range(0, 6)
            .mapToObj(_ -> new Contribution(twelve, TEACHING, 1, Map.of("team", Set.of(alone))))
            .toList();
    for (Audience audience : Audience.values()) {
      Release release = new ReleaseGate(PROPOSED).release(Set.of("team"), dialogues, audience);
      assertThat(release.whole()).isPresent();
      assertThat(release.withheld()).containsExactly("team");
    }
  }

  @Test
  void twentySixTeachersWithManyActivitiesAreToldCodeByCode() {
    // 26 x 7 + 26 x 4 + 20 x 5 = 386, of which 286 informal.
    var year = all(each(1, 26, TEACHING, 7), each(1, 26, INTERACTION, 4), each(1, 20, COURSE, 5));
    for (Audience audience : Audience.values()) {
      assertThat(release(year, audience).whole())
          .contains(
              figure(
                  26,
                  sum("formal", "course", 100),
                  sum("informal", "interaction", 104),
                  sum("informal", "teaching", 182)));
    }
  }

  @Test
  void aTeamOfFiveIsToldToNobody() {
    var year = all(each(1, 5, TEACHING, "five"), each(6, 20, TEACHING, "fifteen"));
    assertThat(members(year, "five", "fifteen").groups()).isEmpty();
    assertThat(outsiders(year, "five", "fifteen").groups()).isEmpty();
    var alone = each(1, 5, TEACHING, "five");
    assertThat(members(alone, "five").whole()).isEmpty();
    assertThat(members(alone, "five").withheld()).containsExactly("five");
  }

  @Test
  void aTeamOfSixIsToldToItsMembersOnly() {
    var year = all(each(1, 6, TEACHING, "six"), each(7, 26, TEACHING, "twenty"));
    assertThat(members(year, "six", "twenty").groups())
        .containsEntry("six", figure(6, rest("informal", 6)))
        .containsEntry("twenty", figure(20, rest("informal", 20)));
    assertThat(outsiders(year, "six", "twenty").groups()).isEmpty();
    assertThat(outsiders(year, "six", "twenty").whole()).isPresent();
  }

  @Test
  void aTeamOfTenIsToldToAnybodyAndOneOfNineIsNot() {
    var ten = all(each(1, 10, TEACHING, "team"), each(11, 30, TEACHING));
    var nine = all(each(1, 9, TEACHING, "team"), each(11, 30, TEACHING));
    assertThat(outsiders(ten, "team").groups()).containsOnlyKeys("team");
    assertThat(outsiders(nine, "team").withheld()).containsExactly("team");
  }

  @Test
  void ofTwoTeamsNeitherIsToldWhenOneIsTooSmallForWouldBeTheWholeLessTheOther() {
    var year = all(each(1, 12, TEACHING, "large"), each(13, 16, TEACHING, "small"));
    Release told = members(year, "large", "small");
    assertThat(told.whole()).contains(figure(16, sum("informal", "teaching", 16)));
    assertThat(told.withheld()).containsExactly("large", "small");
  }

  @Test
  void theLargerOfTwoTeamsIsToldWhenTheOthersOfTheLocationAreACrowd() {
    var year =
        all(
            each(1, 12, TEACHING, "large"),
            each(13, 16, TEACHING, "small"),
            each(17, 18, TEACHING));
    Release told = members(year, "large", "small");
    assertThat(told.groups()).containsOnlyKeys("large");
    assertThat(told.withheld()).containsExactly("small");
  }

  @Test
  void aCommunityAcrossATeamIsNotToldWhenTheyHaveFewInCommon() {
    var year =
        all(
            each(1, 10, TEACHING, "team"),
            each(11, 13, TEACHING, "team", "community"),
            each(14, 19, TEACHING, "community"),
            each(20, 30, TEACHING));
    assertThat(members(year, "team", "community").groups()).containsOnlyKeys("team");
  }

  @Test
  void ofTeamsWithEquallyManyPeopleTheFirstKeyGoesFirst() {
    var year =
        all(
            each(1, 6, TEACHING, "b"),
            each(7, 8, TEACHING, "a", "b"),
            each(9, 14, TEACHING, "a"),
            each(15, 20, TEACHING));
    assertThat(members(year, "a", "b").groups()).containsOnlyKeys("a");
  }

  @Test
  void onePersonWhoSuppliesMoreThanTheShareHidesTheFigure() {
    // 59 of others and 41 of one; then 60 and 40.
    assertThat(members(ofOneAndOthers(41, 59)).whole()).isEmpty();
    assertThat(members(ofOneAndOthers(40, 60)).whole())
        .contains(figure(7, sum("informal", "teaching", 100)));
  }

  @Test
  void whoContributesTogetherSuppliesEquallyMuch() {
    var together = one(people(1, 6), TEACHING, 1);
    assertThat(members(List.of(together)).whole())
        .contains(figure(6, sum("informal", "teaching", 1)));
    // Person 1 supplies 1/6 of the one and all of the other: 7/12.
    assertThat(members(all(List.of(together), each(1, 1, TEACHING))).whole()).isEmpty();
  }

  @Test
  void codesOfFewAreToldTogetherAsTheRestOfTheirParent() {
    var year = all(each(1, 20, TEACHING), each(1, 4, INTERACTION), each(5, 7, READING));
    assertThat(members(year).whole())
        .contains(figure(20, sum("informal", "teaching", 20), rest("informal", 7)));
  }

  @Test
  void aCodeOfFewIsNeverTheOnlyOneThatIsNotTold() {
    // Teaching joins: what would be left is reading of 2, which is the parent less both others.
    var year = all(each(1, 8, TEACHING), each(1, 20, INTERACTION), each(5, 6, READING));
    assertThat(members(year).whole())
        .contains(figure(20, sum("informal", "interaction", 20), rest("informal", 10)));
  }

  @Test
  void whatNobodyDidIsZeroAndHidesNothing() {
    var year = all(each(1, 8, TEACHING, "team"), each(9, 20, TEACHING), each(9, 20, COURSE));
    Release told = members(year, "team");
    assertThat(told.whole())
        .contains(figure(20, sum("formal", "course", 12), sum("informal", "teaching", 20)));
    assertThat(told.groups())
        .containsEntry("team", figure(8, rest("formal", 0), rest("informal", 8)));
  }

  @Test
  void aParentOfFewHidesTheWholeMeasure() {
    var year = all(each(1, 20, TEACHING, "team"), each(1, 5, COURSE, "team"));
    assertThat(members(year, "team"))
        .isEqualTo(new Release(Optional.empty(), java.util.Map.of(), Set.of("team")));
  }

  @Test
  void aParentOfFewInATeamHidesThatTeam() {
    var year =
        all(
            each(1, 10, TEACHING, "team"),
            each(1, 3, COURSE, "team"),
            each(11, 20, TEACHING),
            each(11, 20, COURSE));
    assertThat(members(year, "team").whole()).isPresent();
    assertThat(members(year, "team").groups()).isEmpty();
  }

  @Test
  void aNumberOfPeopleNeverTellsThatOneMoreContributedElsewhere() {
    // What is outside the team comes from seven, but six of them contributed inside it too.
    var year = all(each(1, 12, TEACHING, "team"), each(1, 6, TEACHING), each(13, 13, TEACHING));
    Release told = members(year, "team");
    assertThat(told.whole()).contains(figure(13, sum("informal", "teaching", 19)));
    assertThat(told.groups()).isEmpty();
  }

  @Test
  void aRestIsNotToldWhenItCanOnlyBeOneEach() {
    var year = List.of(one(people(1, 2), TEACHING, 1), one(people(3, 7), READING, 1));
    assertThat(members(year).whole()).isEmpty();
    var more = all(year, List.of(one(people(3, 7), READING, 1)));
    assertThat(members(more).whole()).contains(figure(7, rest("informal", 3)));
  }

  @Test
  void outsidersAreToldUnionsOfWhatMembersAreTold() {
    var year =
        all(
            each(1, 30, TEACHING),
            each(1, 7, INTERACTION),
            each(1, 4, READING),
            each(5, 8, new Cell("informal", "tasks")));
    assertThat(members(year).whole())
        .contains(
            figure(
                30,
                sum("informal", "interaction", 7),
                sum("informal", "teaching", 30),
                rest("informal", 8)));
    assertThat(outsiders(year).whole()).contains(figure(30, rest("informal", 45)));
  }

  @Test
  void aGroupToWhichNobodyContributedIsWithheldLikeOneToWhichFewDid() {
    var year = all(each(1, 20, TEACHING), each(21, 22, TEACHING, "few"));
    assertThat(members(year, "few", "nobody").withheld()).containsExactly("few", "nobody");
  }

  @Test
  void ofNothingNothingIsTold() {
    assertThat(members(List.of(), "team").whole()).isEmpty();
    assertThat(members(List.of(), "team").withheld()).containsExactly("team");
  }

  @Test
  void aGroupThatTheLocationDoesNotHaveIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> members(each(1, 9, TEACHING, "elsewhere"), "team"));
  }

  private static List<Contribution> ofOneAndOthers(int one, int others) {
    List<Contribution> made = new ArrayList<>(each(1, 1, TEACHING, one));
    for (int i = 0; i < others; i++) {
      made.addAll(each(2 + i % 6, 2 + i % 6, TEACHING));
    }
    return made;
  }

  private static Release members(List<Contribution> year, String... groups) {
    return release(year, Audience.MEMBERS, groups);
  }

  private static Release outsiders(List<Contribution> year, String... groups) {
    return release(year, Audience.OUTSIDERS, groups);
  }

  private static Release release(List<Contribution> year, Audience audience, String... groups) {
    return new ReleaseGate(PROPOSED).release(Set.of(groups), year, audience);
  }

  private static Figure figure(int persons, Sum... sums) {
    return new Figure(Arrays.asList(sums), persons);
  }

  private static Sum sum(String parent, String leaf, long weight) {
    return new Sum(parent, Optional.of(leaf), weight);
  }

  private static Sum rest(String parent, long weight) {
    return new Sum(parent, Optional.empty(), weight);
  }
}
