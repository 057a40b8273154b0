package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.query.TestMongo;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two engines on one store, the one that was overtaken does no harm. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class OvertakenTest {

  private final Bench bench;
  private final MongoDatabase views;

  OvertakenTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  /** Freezes in the middle of its next bulk, and keeps what that bulk changed after it woke. */
  private static final class Freezing implements Fate {

    private final MongoDatabase views;
    private volatile boolean freeze;
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final CountDownLatch wake = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile Map<String, String> before = Map.of();
    private volatile Map<String, String> after = Map.of();

    Freezing(MongoDatabase views) {
      this.views = views;
    }

    @Override
    public BulkWriteResult meet(
        MongoCollection<Document> collection,
        List<WriteModel<Document>> writes,
        BulkWriteOptions options) {
      if (!freeze) return collection.bulkWrite(writes, options);
      freeze = false;
      frozen.countDown();
      isIn(wake);
      before = TestMongo.canonical(views);
      try {
        return collection.bulkWrite(writes, options);
      } finally {
        after = TestMongo.canonical(views);
        written.countDown();
      }
    }
  }

  private static void isIn(CountDownLatch latch) {
    try {
      assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoWakesAfterAnotherTookOverChangesNothing() {
    bench.begin();
    List<Projection> counting = List.of(new Sample.Counting());
    var freezing = new Freezing(views);
    Projections sleeper =
        bench.start(
            Fate.befalls(views, freezing), Bench.node("sleeper", Duration.ofMinutes(1)), counting);
    bench.caughtUp(sleeper);
    freezing.freeze = true;
    bench.happen(50);
    isIn(freezing.frozen);

    Projections other = bench.start(views, Bench.node("other", Duration.ofMillis(250)), counting);
    bench.happen(50);
    bench.caughtUp(other);

    freezing.wake.countDown();
    isIn(freezing.written);
    assertThat(freezing.after).isNotEmpty().isEqualTo(freezing.before);

    bench.happen(50);
    bench.caughtUp(other);
    other.stop();
    bench.happen(50);
    bench.caughtUp(sleeper);
    sleeper.stop();
    bench.isAsRebuilt(views, counting);
  }

  @Test
  void whoWakesWithoutEverHearingOfTheOtherChangesNothingEither() {
    bench.begin();
    List<Projection> counting = List.of(new Sample.Counting());
    var freezing = new Freezing(views);
    freezing.freeze = true;
    Projections sleeper = bench.start(Fate.befalls(views, freezing), counting);
    isIn(freezing.frozen);
    Projections other = bench.start(Fate.forgotten(views), counting);
    bench.happen(50);
    bench.caughtUp(other);
    other.stop();
    freezing.wake.countDown();
    isIn(freezing.written);
    assertThat(freezing.after).isNotEmpty().isEqualTo(freezing.before);
    bench.caughtUp(sleeper);
    sleeper.stop();
    bench.isAsRebuilt(views, counting);
  }

  @Test
  void twoThatRunAtOnceAndKnowNothingOfEachOtherEndAsOneWould() {
    bench.begin();
    Projections one = bench.start(views, Bench.REAL);
    Projections other = bench.start(Fate.forgotten(views), Bench.REAL);
    for (int i = 0; i < 10; i++) {
      bench.happen(20);
      bench.caughtUp(one);
      bench.caughtUp(other);
    }
    one.stop();
    other.stop();
    bench.isAsRebuilt(views, Bench.REAL);
  }
}
