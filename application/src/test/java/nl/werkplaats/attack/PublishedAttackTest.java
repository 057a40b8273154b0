package nl.werkplaats.attack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import nl.werkplaats.command.measure.Formulas;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.release.Attack;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.Release.Figure;
import nl.werkplaats.kernel.release.Release.Sum;
import nl.werkplaats.kernel.release.Thresholds;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * Whatever happens at schools, nothing that can be computed from all that is published is of few.
 */
class PublishedAttackTest {

  private static final HalfYear AUTUMN = HalfYear.parse("2024-2025-1");
  private static final HalfYear SPRING = HalfYear.parse("2024-2025-2");
  private static final Thresholds PROPOSED = new Thresholds(6, 10, 40);
  private static final PlayedLog LOG = new PlayedLog();

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void nothing_of_few_is_told_by_a_location_its_teams_and_communities_at_one_or_two_moments(
      @ForAll long seed) {
    var school = new PlayedSchool(LOG, new Random(seed), "Proef " + UUID.randomUUID(), AUTUMN);
    school.lives(AUTUMN);
    var autumn = new Published(LOG, school.location, AUTUMN);
    school.lives(SPRING);
    var spring = new Published(LOG, school.location, SPRING);
    for (Measure measure : Formulas.measures()) {
      for (Published moment : List.of(autumn, spring)) {
        assertNothingOfFew(measure, Audience.OUTSIDERS, List.of(moment), Audience.OUTSIDERS);
        assertNothingOfFew(measure, Audience.MEMBERS, List.of(moment), Audience.values());
      }
      List<Published> both = List.of(autumn, spring);
      assertThat(
              attack(measure, both, Audience.OUTSIDERS).holesInSums(PROPOSED, Audience.OUTSIDERS))
          .isEmpty();
      assertThat(attack(measure, both, Audience.values()).holesInSums(PROPOSED, Audience.MEMBERS))
          .isEmpty();
      count(measure, spring);
    }
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void nothing_of_few_is_told_by_an_institution_beside_its_locations(@ForAll long seed) {
    var random = new Random(seed);
    String institution = "Proef " + UUID.randomUUID();
    var north = new PlayedSchool(LOG, random, institution, AUTUMN);
    var south = new PlayedSchool(LOG, random, institution, AUTUMN);
    north.lives(AUTUMN);
    south.lives(AUTUMN);
    List<Published> both =
        Stream.of(north, south).map(school -> new Published(LOG, school.location, AUTUMN)).toList();
    List<CollectiveViewPublished> said = both.getLast().ofInstitution();
    for (Measure measure : Formulas.measures()) {
      Attack outsider = attack(measure, both, Audience.OUTSIDERS);
      Attack everybody = attack(measure, both, Audience.values());
      Set<Cell> cells =
          both.stream()
              .flatMap(one -> one.truth(measure).stream())
              .map(Contribution::cell)
              .collect(toSet());
      for (CollectiveViewPublished one : said) {
        if (one.measure() != measure) continue;
        var sums = Published.sums(LOG.figure(one), cells);
        if (one.audience() == Audience.OUTSIDERS) outsider.hear(sums, Set.of());
        everybody.hear(sums, Set.of());
      }
      assertThat(outsider.holesInSums(PROPOSED, Audience.OUTSIDERS))
          .as("%s, seed %s", measure, seed)
          .isEmpty();
      assertThat(everybody.holesInSums(PROPOSED, Audience.MEMBERS))
          .as("%s, seed %s", measure, seed)
          .isEmpty();
    }
    Statistics.label("figures of the institution")
        .collect(!said.isEmpty())
        .coverage(told -> told.check(true).count(often -> often > 0));
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void nothing_of_few_is_told_by_two_measures_that_count_the_same_dialogues(@ForAll long seed) {
    var school = new PlayedSchool(LOG, new Random(seed), "Proef " + UUID.randomUUID(), AUTUMN);
    school.lives(AUTUMN);
    var autumn = new Published(LOG, school.location, AUTUMN);
    var attack =
        new Attack(
            autumn.truth(Measure.DEMAND_DRIVEN).stream().map(PublishedAttackTest::any).toList());
    for (Audience audience : Audience.values()) {
      for (Measure measure : List.of(Measure.DEMAND_DRIVEN, Measure.EXPERT_MIX)) {
        attack.hear(any(autumn.release(measure, audience)), autumn.place(), autumn.time());
      }
    }
    assertThat(attack.holesInSums(PROPOSED, Audience.MEMBERS)).as("seed %s", seed).isEmpty();
  }

  private static Contribution any(Contribution one) {
    return new Contribution(one.persons(), new Cell("ALL", "ALL"), one.weight(), one.groups());
  }

  /** Only how many there were, whatever they were. */
  private static Release any(Release release) {
    Map<String, Figure> groups = new HashMap<>();
    release.groups().forEach((group, figure) -> groups.put(group, any(figure)));
    return new Release(release.whole().map(PublishedAttackTest::any), groups, Set.of());
  }

  private static Figure any(Figure figure) {
    long total = figure.sums().stream().mapToLong(Sum::weight).sum();
    return new Figure(List.of(new Sum("ALL", Optional.empty(), total)), figure.persons());
  }

  private static void assertNothingOfFew(
      Measure measure, Audience threshold, List<Published> moments, Audience... audiences) {
    Attack attack = attack(measure, moments, audiences);
    assertThat(attack.holesInSums(PROPOSED, threshold)).as("%s", measure).isEmpty();
  }

  private static Attack attack(Measure measure, List<Published> published, Audience... audiences) {
    var attack =
        new Attack(published.stream().flatMap(one -> one.truth(measure).stream()).toList());
    for (Published one : published) {
      for (Audience audience : audiences) {
        attack.hear(one.release(measure, audience), one.place(), one.time());
      }
    }
    return attack;
  }

  private static void count(Measure measure, Published published) {
    Release told = published.release(measure, Audience.OUTSIDERS);
    Statistics.label("a location")
        .collect(told.whole().isPresent())
        .coverage(wholes -> wholes.check(true).count(often -> often > 0));
    Statistics.label("groups")
        .collect(told.groups().size())
        .coverage(groups -> groups.check(1).count(often -> often > 0));
  }
}
