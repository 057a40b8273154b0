package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.fixture.MongoKind;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever breaks between folding and remembering: what is stored is right in the end. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class BrokenWritesTest {

  private final Bench bench;
  private final MongoDatabase views;

  BrokenWritesTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void isRightThough(AtomicInteger failures, Fate fate) {
    bench.begin();
    bench.happen(300);
    Projections engine = bench.start(Fate.befalls(views, fate), Bench.REAL);
    bench.caughtUp(engine);
    failures.set(4);
    bench.happen(200);
    bench.caughtUp(engine);
    engine.stop();
    assertThat(failures).as("failures that are still to come").hasValueLessThanOrEqualTo(0);
    bench.isAsRebuilt(views, Bench.REAL);
  }

  @Test
  void aBulkThatBreaksOffHalfwayLeavesItRight() {
    var failures = new AtomicInteger(5);
    isRightThough(failures, Fate.breaksOff(failures));
  }

  @Test
  void aBulkWhoseAnswerIsLostLeavesItRight() {
    var failures = new AtomicInteger(5);
    isRightThough(failures, Fate.losesTheAnswer(failures));
  }

  @Test
  void noStepIsToBeSeenBeforeTheStepsAheadOfIt() {
    bench.begin();
    bench.happen(300);
    var failures = new AtomicInteger(3);
    Fate breaking = Fate.breaksOff(failures);
    var seen = new ConcurrentLinkedQueue<List<Long>>();
    Fate watched =
        (collection, writes, options) -> {
          try {
            return breaking.meet(collection, writes, options);
          } finally {
            seen.add(
                collection.find().map(step -> Form.number(step, Form.ID)).into(new ArrayList<>()));
          }
        };
    Projections engine = bench.start(Fate.befalls(views, watched), new Sample.Chain());
    bench.caughtUp(engine);
    engine.stop();
    assertThat(failures).hasValueLessThanOrEqualTo(0);
    assertThat(seen).hasSizeGreaterThan(3);
    for (List<Long> positions : seen) {
      assertThat(positions.stream().mapToLong(Long::longValue).max().orElse(0))
          .isEqualTo(positions.size());
    }
  }

  @Test
  void whatWasWrittenWithoutItsProgressIsNotFoldedTwice() {
    bench.begin();
    bench.happen(300);
    var failures = new AtomicInteger(4);
    Projections engine = bench.start(Fate.forgets(views, failures), Bench.REAL);
    bench.caughtUp(engine);
    engine.stop();
    assertThat(failures).hasValueLessThanOrEqualTo(0);
    bench.isAsRebuilt(views, Bench.REAL);
  }

  @Test
  void anEngineThatEndsBetweenTheBulkAndItsProgressIsGoneOnWithByTheNext() {
    bench.begin();
    bench.happen(300);
    var failures = new AtomicInteger(Integer.MAX_VALUE);
    Projections first = bench.start(Fate.forgets(views, failures), new Sample.Counting());
    await().atMost(SOON).until(() -> failures.get() < Integer.MAX_VALUE);
    first.stop();
    assertThat(views.getCollection("counts_v1_g1").countDocuments()).isPositive();
    bench.happen(100);
    Projections second = bench.start(views, new Sample.Counting());
    bench.caughtUp(second);
    second.stop();
    bench.isAsRebuilt(views, new Sample.Counting());
  }

  @Test
  void aStoreThatIsAwayIsWaitedForAndTheTroubleIsSaid() {
    bench.begin();
    var away = new AtomicBoolean(true);
    Fate unreachable =
        (collection, writes, options) -> {
          if (away.get()) throw new MongoException("the store is away, says the test");
          return collection.bulkWrite(writes, options);
        };
    Projections engine = bench.start(Fate.befalls(views, unreachable), new Sample.Counting());
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(engine.progress().getFirst().trouble())
                .contains(MongoException.class.getName()));
    assertThat(engine.caughtUpOnce()).isFalse();
    away.set(false);
    bench.caughtUp(engine);
    await().atMost(SOON).until(() -> engine.progress().getFirst().trouble().isEmpty());
    await().atMost(SOON).until(engine::caughtUpOnce);
    engine.stop();
    bench.isAsRebuilt(views, new Sample.Counting());
    assertThat(views.getCollection(Notes.COLLECTION).find(new Document())).isEmpty();
  }
}
