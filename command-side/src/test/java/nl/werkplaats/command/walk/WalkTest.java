package nl.werkplaats.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import org.junit.jupiter.api.Test;

/** Whatever people ask, in whatever order, what always holds goes on to hold. */
class WalkTest {

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void whatAlwaysHoldsGoesOnToHold(@ForAll("walks") List<Integer> seeds) {
    Walk walk = new Walk();
    Wanderer wanderer = new Wanderer(walk);
    for (int seed : seeds) {
      if (wanderer.step(seed)) {
        Invariants.hold(walk.school(), walk.now());
      }
    }
    walk.react();
    Invariants.hold(walk.school(), walk.now());
    Invariants.holdAtRest(walk.school());
  }

  @Test
  void aLongWalkComesByNearlyEveryEvent() {
    Walk walk = new Walk();
    new SplittableRandom(2026).ints(1_500).forEach(new Wanderer(walk)::step);
    Set<String> came = new TreeSet<>();
    walk.school().log().forEach(each -> came.add(each.event().getClass().getSimpleName()));
    Set<String> all = new TreeSet<>();
    Stream.of(QuestionEvent.class, ThemeEvent.class, DialogueEvent.class, LocationEvent.class)
        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
        .forEach(event -> all.add(event.getSimpleName()));
    all.removeAll(came);
    assertThat(all).as("events that never came").hasSizeLessThan(7);
    Invariants.hold(walk.school(), walk.now());
  }

  @Provide
  Arbitrary<List<Integer>> walks() {
    return Arbitraries.integers()
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofMinSize(50)
        .ofMaxSize(250);
  }
}
