package nl.werkplaats.attack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.release.Attack;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Thresholds;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.export.Kind;
import org.junit.jupiter.api.Test;

/** Whatever happens at schools, nothing that can be computed with the exports is of few. */
class ExportAttackTest {

  private static final HalfYear AUTUMN = HalfYear.parse("2024-2025-1");
  private static final HalfYear SPRING = HalfYear.parse("2024-2025-2");
  private static final Thresholds PROPOSED = Thresholds.STANDARD;
  private static final PlayedLog LOG = new PlayedLog();

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void nothing_of_few_is_told_by_the_exports_of_one_or_two_moments(@ForAll long seed) {
    List<Exported> both = played(seed, Optional.empty());
    for (Kind kind : Kind.values()) {
      assertThat(holes(kind, both.subList(0, 1))).isEmpty();
      assertThat(holes(kind, both.subList(1, 2))).isEmpty();
      assertThat(holes(kind, both)).isEmpty();
    }
    Statistics.label("told by their way")
        .collect(named(both.getLast()))
        .coverage(told -> told.check(true).count(often -> often > 0));
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void nothing_of_few_is_told_by_the_exports_beside_figures_of_the_same_questions(
      @ForAll long seed) {
    var school = school(seed, Optional.empty());
    school.lives(AUTUMN);
    var frozen = new ArrayList<>(List.of(new Published(LOG, school.location, AUTUMN)));
    school.lives(SPRING);
    frozen.add(new Published(LOG, school.location, SPRING));
    List<Exported> exported =
        List.of(
            new Exported(LOG, school.location, AUTUMN), new Exported(LOG, school.location, SPRING));
    var questions = new SameQuestions(exported);
    Attack outsider = questions.attack();
    Attack everybody = questions.attack();
    for (int moment = 0; moment < exported.size(); moment++) {
      questions.hear(outsider, exported.get(moment));
      questions.hear(everybody, exported.get(moment));
      for (Audience audience : Audience.values()) {
        if (audience == Audience.OUTSIDERS) {
          questions.hear(outsider, exported.get(moment), frozen.get(moment), audience);
        }
        questions.hear(everybody, exported.get(moment), frozen.get(moment), audience);
      }
    }
    assertThat(outsider.holesInSums(PROPOSED, Audience.OUTSIDERS)).as("seed %s", seed).isEmpty();
    assertThat(everybody.holesInSums(PROPOSED, Audience.MEMBERS)).as("seed %s", seed).isEmpty();
    Statistics.label("figures of the same questions")
        .collect(questions.heard() > 0)
        .coverage(told -> told.check(true).count(often -> often > 0));
  }

  @Test
  void the_attack_sees_what_thresholds_of_three_would_let_out() {
    var three = Optional.of(new Thresholds(3, 3, 100));
    assertThat(
            LongStream.range(0, 10)
                .mapToObj(seed -> holes(Kind.QUESTION, played(seed, three)))
                .flatMap(List::stream))
        .isNotEmpty();
  }

  private static PlayedSchool school(long seed, Optional<Thresholds> agreed) {
    var school = new PlayedSchool(LOG, new Random(seed), "Proef " + UUID.randomUUID(), AUTUMN);
    agreed.ifPresent(school::agreesOn);
    return school;
  }

  private static List<Exported> played(long seed, Optional<Thresholds> agreed) {
    PlayedSchool school = school(seed, agreed);
    school.lives(AUTUMN);
    school.lives(SPRING);
    return List.of(
        new Exported(LOG, school.location, AUTUMN), new Exported(LOG, school.location, SPRING));
  }

  private static List<String> holes(Kind kind, List<Exported> moments) {
    List<Contribution> truth = moments.stream().flatMap(one -> one.truth(kind).stream()).toList();
    var attack = new Attack(truth);
    for (Exported one : moments) {
      attack.hear(one.release(kind), one.place(), one.time());
    }
    return attack.holesInSums(PROPOSED, Audience.OUTSIDERS);
  }

  private static boolean named(Exported one) {
    return one.release(Kind.QUESTION).whole().stream()
        .flatMap(figure -> figure.sums().stream())
        .map(sum -> sum.leaf().isPresent())
        .collect(toSet())
        .contains(true);
  }
}
