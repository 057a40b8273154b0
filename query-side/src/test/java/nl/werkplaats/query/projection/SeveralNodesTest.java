package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.query.TestMongo;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes come and go, and the work stays divided, in order and done once. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class SeveralNodesTest {

  private static final Duration SHORT = Duration.ofSeconds(1);

  /** Nine segments, whatever else the service comes to remember. */
  private static final List<Projection> SHARED =
      List.of(
          Questions.PROJECTION,
          Themes.PROJECTION,
          Dialogues.PROJECTION,
          Locations.PROJECTION,
          Timelines.projection());

  private final Bench bench;
  private final MongoDatabase views;

  SeveralNodesTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private Projections start(String node) {
    return bench.start(views, Bench.node(node, SHORT), SHARED);
  }

  /** How many segments each node works on, as this one sees it. */
  private static Map<String, Long> shares(Projections engine) {
    return engine.progress().stream()
        .flatMap(progress -> progress.parts().stream())
        .flatMap(part -> part.node().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static void awaitShares(Projections engine, Map<String, Long> expected) {
    await().atMost(SOON).untilAsserted(() -> assertThat(shares(engine)).isEqualTo(expected));
  }

  @Test
  void aNodeThatJoinsGetsItsPartAndOneThatLeavesIsSucceededAtOnce() {
    bench.begin();
    bench.happen(100);
    Projections first = start("a");
    awaitShares(first, Map.of("a", 9L));
    Projections second = start("b");
    awaitShares(first, Map.of("a", 5L, "b", 4L));
    awaitShares(second, Map.of("a", 5L, "b", 4L));
    bench.happen(100);
    bench.caughtUp(first);
    bench.caughtUp(second);
    Projections third = start("c");
    awaitShares(third, Map.of("a", 3L, "b", 3L, "c", 3L));
    bench.happen(100);
    first.stop();
    awaitShares(third, Map.of("b", 5L, "c", 4L));
    second.stop();
    bench.happen(100);
    bench.caughtUp(third);
    third.stop();
    bench.isAsRebuilt(views, SHARED);
  }

  @Test
  void whatADeadNodeWorkedOnIsTakenOverWhenItsClaimsRunOut() {
    bench.begin();
    var life = new Fate.Life();
    Projections dying = bench.start(Fate.lives(views, life), Bench.node("a", SHORT), SHARED);
    Projections other = start("b");
    awaitShares(other, Map.of("a", 5L, "b", 4L));
    bench.happen(100);
    life.end();
    bench.happen(100);
    awaitShares(other, Map.of("b", 9L));
    bench.caughtUp(other);
    dying.stop();
    other.stop();
    bench.isAsRebuilt(views, SHARED);
  }

  @Test
  void whileNodesComeAndGoEverythingHappensOnceAndInOrder() {
    bench.begin();
    Projections last = start("a");
    for (int i = 0; i < 6; i++) {
      Projections next = start("node" + i);
      bench.happen(60);
      last.stop();
      bench.happen(60);
      last = next;
    }
    bench.caughtUp(last);
    last.stop();
    bench.isAsRebuilt(views, SHARED);
  }

  /** The same, folded in another way. */
  private static final class Revised extends Sample.Counting {

    @Override
    public int revision() {
      return 2;
    }
  }

  @Test
  void aNodeRunsOnlyTheRevisionThatItHasAndIsReadyWhenThatHasCaughtUp() {
    bench.begin();
    bench.happen(100);
    Projections old = bench.start(views, Bench.node("old", SHORT), List.of(new Sample.Counting()));
    bench.caughtUp(old);
    Projections fresh = bench.start(views, Bench.node("new", SHORT), List.of(new Revised()));
    await().atMost(SOON).until(fresh::caughtUpOnce);
    bench.happen(100);
    bench.caughtUp(old);
    bench.caughtUp(fresh);
    awaitShares(old, Map.of("old", 2L));
    awaitShares(fresh, Map.of("new", 2L));
    var made = TestMongo.contents(views);
    assertThat(made.get("counts_v2_g1")).isNotEmpty().isEqualTo(made.get("counts_v1_g1"));
  }

  @Test
  void aNodeThatHaltsLeavesTheRestToOneThatKnowsMore() {
    bench.begin();
    Projections one = start("a");
    awaitShares(one, Map.of("a", 9L));
    bench.somethingUnknown();
    await()
        .atMost(SOON)
        .until(() -> one.progress().stream().allMatch(each -> each.trouble().isPresent()));
    awaitShares(one, Map.of());
    bench.log.sql().update("delete from event_log where name = 'never-heard-of'");
    Projections other = start("b");
    awaitShares(other, Map.of("b", 9L));
    bench.happen(50);
    bench.caughtUp(other);
    other.stop();
    bench.isAsRebuilt(views, SHARED);
  }
}
