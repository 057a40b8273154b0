package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever breaks between folding and remembering: what is stored is right in the end. */
class BrokenWritesTest {

  private final Bench bench = new Bench();
  private final MongoDatabase views = bench.database("views");

  @AfterEach
  void end() {
    bench.close();
  }

  private void isRightThough(AtomicInteger failures, Fate fate) {
    bench.begin();
    bench.happen(300);
    Projections engine =
        bench.start(Fate.befalls(views, fate), new InMemoryTokenStore(), Bench.REAL);
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

  /** Progress that cannot be stored for a while, or after which the service is gone. */
  private static final class Forgetful extends InMemoryTokenStore {

    private final AtomicInteger failures;
    private final CountDownLatch failed = new CountDownLatch(1);

    Forgetful(int failures) {
      this.failures = new AtomicInteger(failures);
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
      if (failures.getAndDecrement() > 0) {
        failed.countDown();
        throw new IllegalStateException("progress not stored, by the test");
      }
      super.storeToken(token, processor, segment);
    }
  }

  @Test
  void whatWasWrittenWithoutItsProgressIsNotFoldedTwice() {
    bench.begin();
    bench.happen(300);
    Projections engine = bench.start(views, new Forgetful(4), Bench.REAL);
    bench.caughtUp(engine);
    engine.stop();
    bench.isAsRebuilt(views, Bench.REAL);
  }

  @Test
  void anEngineThatEndsBetweenTheBulkAndItsProgressIsGoneOnWithByTheNext() throws Exception {
    bench.begin();
    bench.happen(300);
    var tokens = new Forgetful(Integer.MAX_VALUE);
    Projections first = bench.start(views, tokens, List.of(new Sample.Counting()));
    assertThat(tokens.failed.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    first.stop();
    assertThat(views.getCollection("counts_v1").countDocuments()).isPositive();
    bench.happen(100);
    tokens.failures.set(0);
    Projections second = bench.start(views, tokens, List.of(new Sample.Counting()));
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
    assertThat(engine.caughtUpOnce()).isTrue();
    engine.stop();
    bench.isAsRebuilt(views, new Sample.Counting());
    assertThat(views.getCollection(Notes.COLLECTION).find(new Document())).isEmpty();
  }
}
