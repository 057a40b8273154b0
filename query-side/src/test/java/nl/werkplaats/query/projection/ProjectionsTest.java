package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.query.TestMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine over a real log and a store spoken to over the wire. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class ProjectionsTest {

  private final Bench bench;
  private final MongoDatabase views;

  ProjectionsTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void whatIsAppendedWhileItRunsIsSeenAtOnceByWhoWaits() {
    bench.begin();
    Projections engine = bench.start(views, new Sample.Counting(), new Sample.Chain());
    var trail = new Trail<>(new Generations(views), new Sample.Chain());
    for (int i = 0; i < 30; i++) {
      Event event = bench.happen();
      long version = bench.log.log().stream(event.stream()).size();
      long reached =
          engine.await(SOON, () -> trail.version(event.stream()), seen -> seen >= version);
      assertThat(reached).isEqualTo(version);
    }
    await().atMost(SOON).until(engine::caughtUpOnce);
    engine.stop();
    assertThat(engine.isRunning()).isFalse();
  }

  @Test
  void whoWaitsForWhatNeverComesHearsWhatThereIsWhenTheTimeIsOver() {
    bench.begin();
    Projections engine = bench.start(views, new Sample.Counting());
    bench.caughtUp(engine);
    assertThat(engine.await(Duration.ofMillis(50), () -> 3, seen -> seen > 3)).isEqualTo(3);
  }

  @Test
  void whatGrewLiveIsWhatTheWholeLogGives() {
    bench.begin();
    Projections engine = bench.start(views, Bench.REAL);
    for (int i = 0; i < 10; i++) {
      bench.happen(30);
      bench.caughtUp(engine);
    }
    assertThat(engine.progress())
        .hasSize(Bench.REAL.size())
        .allMatch(progress -> progress.behind() == 0);
    engine.stop();
    bench.isAsRebuilt(views, Bench.REAL);
  }

  @Test
  void moreThanOneBatchIsReadInOneGo() {
    bench.begin();
    bench.happen(Stint.BATCH + 100);
    Projections engine = bench.start(views, new Sample.Counting(), new Sample.Chain());
    bench.caughtUp(engine);
    engine.stop();
    assertThat(TestMongo.contents(views).get("chain_v1_g1")).hasSize((int) bench.log.log().head());
  }

  @Test
  void hearingEverythingTwiceChangesNothing() {
    bench.begin();
    bench.happen(300);
    Projections first = bench.start(views, Bench.REAL);
    bench.caughtUp(first);
    first.stop();
    Map<String, String> before = TestMongo.canonical(views);
    Projections second = bench.start(Fate.forgotten(views), Bench.REAL);
    bench.caughtUp(second);
    second.stop();
    assertThat(TestMongo.canonical(views)).isEqualTo(before);
  }

  @Test
  void aStoreThatWasEmptiedIsFilledAgainFromTheLog() {
    bench.begin();
    bench.happen(200);
    Projections first = bench.start(views, Bench.REAL);
    bench.caughtUp(first);
    first.stop();
    Map<String, String> before = TestMongo.canonical(views);
    views.drop();
    Projections second = bench.start(views, Bench.REAL);
    bench.caughtUp(second);
    second.stop();
    assertThat(TestMongo.canonical(views)).isEqualTo(before);
  }

  @Test
  void aStartThatRemembersItsPlaceGoesOnFromThere() {
    bench.begin();
    bench.happen(200);
    Projections first = bench.start(views, Bench.REAL);
    bench.caughtUp(first);
    first.stop();
    bench.happen(200);
    Projections second = bench.start(views, Bench.REAL);
    bench.caughtUp(second);
    second.stop();
    bench.isAsRebuilt(views, Bench.REAL);
  }

  @Test
  void anUnknownNameStopsEverythingBehindItAndSaysSo() {
    bench.begin();
    bench.happen(10);
    long known = bench.log.log().head();
    bench.somethingUnknown();
    bench.happen(10);
    Projections engine = bench.start(views, Bench.REAL);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(engine.progress())
                .hasSize(Bench.REAL.size())
                .allSatisfy(progress -> {
                  assertThat(progress.position()).isEqualTo(known);
                  assertThat(progress.caughtUp()).isFalse();
                  assertThat(progress.trouble())
                      .hasValueSatisfying(trouble -> assertThat(trouble).contains("never-heard"));
                }));
    assertThat(engine.caughtUpOnce()).isFalse();
  }

  @Test
  void anUnknownNameThatComesLaterStopsWhatHadCaughtUp() {
    bench.begin();
    Projections engine = bench.start(views, new Sample.Counting());
    bench.caughtUp(engine);
    bench.somethingUnknown();
    await().atMost(SOON).until(() -> engine.progress().getFirst().trouble().isPresent());
    long known = bench.log.log().head() - 1;
    bench.happen(5);
    assertThat(engine.progress().getFirst().position()).isEqualTo(known);
  }
}
