package nl.werkplaats.kernel.release;

import static java.util.stream.Collectors.toMap;
import static nl.werkplaats.kernel.release.Made.all;
import static nl.werkplaats.kernel.release.Made.each;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release.Figure;
import nl.werkplaats.kernel.release.Release.Sum;
import nl.werkplaats.kernel.release.Schools.School;
import nl.werkplaats.kernel.release.Thresholds.Threshold;
import org.junit.jupiter.api.Test;

/** Whatever people contribute, nothing that can be computed from what is told is of few. */
@Domain(Schools.class)
@Domain(DomainContext.Global.class)
class AttackTest {

  private static final Threshold SIX = Made.PROPOSED.of(Audience.MEMBERS);
  private static final Cell TEACHING = new Cell("informal", "teaching");
  private static final Cell READING = new Cell("informal", "reading");

  @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
  void nothingThatAnAudienceCanComputeIsOfFew(@ForAll School school, @ForAll Audience audience) {
    Release told = school.release(audience);
    assertNothingOfFew(
        new Attack(school.contributions()).hear(told), school.thresholds().of(audience));
    Statistics.label("groups")
        .collect(told.groups().size())
        .coverage(groups -> {
          groups.check(1).percentage(often -> often > 5);
          groups.check(2).percentage(often -> often > 1);
        });
    Statistics.label("a rest")
        .collect(
            told.whole().stream().flatMap(all -> all.sums().stream()).anyMatch(AttackTest::isRest))
        .coverage(rests -> rests.check(true).percentage(often -> often > 10));
  }

  @Property(tries = 700, shrinking = ShrinkingMode.BOUNDED)
  void nothingThatBothAudiencesTogetherCanComputeIsOfFew(@ForAll School school) {
    assertNothingOfFew(
        new Attack(school.contributions())
            .hear(school.release(Audience.MEMBERS))
            .hear(school.release(Audience.OUTSIDERS)),
        school.thresholds().of(Audience.MEMBERS));
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void nothingThatCanBeComputedOfAnInstitutionIsOfFew(
      @ForAll School north, @ForAll School south, @ForAll School west) {
    Thresholds thresholds = north.thresholds();
    Map<String, List<Contribution>> locations =
        Map.of(
            "north", north.contributions("north"),
            "south", south.contributions("south"),
            "west", west.contributions("west"));
    Attack outsider = institution(locations, thresholds, Audience.OUTSIDERS);
    Attack all = institution(locations, thresholds, Audience.values());
    assertThat(outsider.holesInSums(thresholds.of(Audience.OUTSIDERS))).isEmpty();
    assertThat(all.holesInSums(thresholds.of(Audience.MEMBERS))).isEmpty();
    var gate = new InstitutionGate(thresholds);
    Statistics.label("institution")
        .collect(gate.release(locations).isPresent())
        .coverage(institutions -> institutions.check(true).percentage(often -> often > 10));
  }

  private static Attack institution(
      Map<String, List<Contribution>> locations, Thresholds thresholds, Audience... audiences) {
    var attack = new Attack(locations.values().stream().flatMap(List::stream).toList());
    for (Audience audience : audiences) {
      new InstitutionGate(thresholds)
          .release(locations)
          .ifPresent(sums -> attack.hear(sums, Set.of()));
      locations.forEach((location, contributions) -> {
        Set<String> groups = Set.of("red", location);
        attack.hear(new ReleaseGate(thresholds).release(groups, contributions, audience), location);
      });
    }
    return attack;
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void outsidersAreToldNothingThatMembersCouldNotCompute(@ForAll School school) {
    Release members = school.release(Audience.MEMBERS);
    Release outsiders = school.release(Audience.OUTSIDERS);
    assertThat(members.groups().entrySet()).containsAll(outsiders.groups().entrySet());
    outsiders
        .whole()
        .ifPresent(told -> {
          Figure known = members.whole().orElseThrow();
          assertThat(told.persons()).isEqualTo(known.persons());
          assertThat(perParent(told)).isEqualTo(perParent(known));
          assertThat(known.sums())
              .containsAll(told.sums().stream().filter(sum -> !isRest(sum)).toList());
        });
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void theOrderOfWhatComesInChangesNothing(
      @ForAll School school, @ForAll Audience audience, @ForAll long seed) {
    List<Contribution> shuffled = new ArrayList<>(school.contributions());
    Collections.shuffle(shuffled, new Random(seed));
    var gate = new ReleaseGate(school.thresholds());
    assertThat(gate.release(Schools.GROUPS, shuffled, audience))
        .isEqualTo(school.release(audience));
  }

  @Test
  void theAttackSeesASmallTeamThatIsTheWholeLessALargeOne() {
    var truth = all(each(1, 12, TEACHING, "red"), each(13, 16, TEACHING));
    assertThat(attack(truth, whole(16, 16), Map.of("red", whole(12, 12))).holesInSums(SIX))
        .isNotEmpty();
  }

  @Test
  void theAttackSeesFewInCommonThatNoSingleSubtractionTells() {
    var truth =
        all(
            each(1, 10, TEACHING, "red"),
            each(11, 13, TEACHING, "red", "green"),
            each(14, 23, TEACHING, "green"));
    var attack = attack(truth, whole(23, 23), Map.of("red", whole(13, 13), "green", whole(13, 13)));
    assertThat(attack.holesInSums(SIX)).singleElement().asString().startsWith("sum");
    assertThat(attack.holesInCounts(SIX)).isNotEmpty();
  }

  @Test
  void theAttackSeesOneWhoSuppliesTooMuch() {
    var truth = all(each(1, 1, TEACHING, 41), each(2, 7, TEACHING, 9), each(2, 6, TEACHING));
    assertThat(attack(truth, whole(7, 100), Map.of()).holesInSums(SIX)).isNotEmpty();
  }

  @Test
  void theAttackSeesOneCodeThatIsTheOnlyOneNotTold() {
    var truth = all(each(1, 9, TEACHING), each(1, 2, READING));
    var sums =
        List.of(
            new Sum("informal", Optional.of("teaching"), 9),
            new Sum("informal", Optional.empty(), 2));
    assertThat(attack(truth, new Figure(sums, 9), Map.of()).holesInSums(SIX)).isNotEmpty();
  }

  @Test
  void theAttackFindsNothingWhereNothingIs() {
    var truth = all(each(1, 12, TEACHING, "red"), each(13, 18, TEACHING));
    var attack = attack(truth, whole(18, 18), Map.of("red", whole(12, 12)));
    assertThat(attack.holesInSums(SIX)).isEmpty();
    assertThat(attack.holesInCounts(SIX)).isEmpty();
  }

  private static Attack attack(List<Contribution> truth, Figure whole, Map<String, Figure> groups) {
    return new Attack(truth).hear(new Release(Optional.of(whole), groups, Set.of()));
  }

  private static Figure whole(int persons, long weight) {
    return new Figure(List.of(new Sum("informal", Optional.empty(), weight)), persons);
  }

  private static void assertNothingOfFew(Attack attack, Threshold threshold) {
    assertThat(attack.holesInSums(threshold)).isEmpty();
    assertThat(attack.holesInCounts(threshold)).isEmpty();
  }

  private static boolean isRest(Sum sum) {
    return sum.leaf().isEmpty();
  }

  private static Map<String, Long> perParent(Figure figure) {
    return figure.sums().stream().collect(toMap(Sum::parent, Sum::weight, Long::sum));
  }
}
