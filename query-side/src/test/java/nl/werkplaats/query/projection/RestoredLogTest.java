package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A log that is no longer the one from which the views were made is noticed, and put right. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class RestoredLogTest {

  private final Bench bench;
  private final MongoDatabase views;

  RestoredLogTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void isServedAnew(Projections engine, int generation) {
    await()
        .atMost(SOON)
        .until(() ->
            engine.progress().stream().allMatch(one -> one.generation() == generation)
                && engine.caughtUpOnce());
    bench.caughtUp(engine);
  }

  private void isAsTheRestoredLogSays(Projections engine) {
    isAsTheRestoredLogSays(engine, Bench.REAL);
  }

  private void isAsTheRestoredLogSays(Projections engine, List<Projection> projections) {
    bench.holdsOnly(views, projections, 2);
    engine.stop();
    bench.isAsRebuilt(views, projections);
  }

  @Test
  void aLogThatIsOlderThanTheViewsIsNoticedAtTheNextStart() {
    bench.begin();
    bench.happen(200);
    Projections first = bench.start(views, Bench.REAL);
    bench.caughtUp(first);
    first.stop();
    bench.log.restore(100);
    Projections second = bench.start(views, Bench.REAL);
    isServedAnew(second, 2);
    isAsTheRestoredLogSays(second);
  }

  @Test
  void aLogThatIsOlderThanTheViewsIsNoticedWhileItRuns() {
    bench.begin();
    bench.happen(200);
    Projections engine = bench.start(views, Bench.REAL);
    bench.caughtUp(engine);
    bench.log.restore(100);
    isServedAnew(engine, 2);
    bench.happen(50);
    bench.caughtUp(engine);
    isAsTheRestoredLogSays(engine);
  }

  @Test
  void newEventsAtTheOldPositionsAreNotTakenForTheOldOnes() {
    bench.begin();
    bench.happen(200);
    Projections first = bench.start(views, Bench.REAL);
    bench.caughtUp(first);
    first.stop();
    long head = bench.log.log().head();
    bench.log.restore(100);
    bench.happen((int) (head - 100) + 50);
    Projections second = bench.start(views, Bench.REAL);
    isServedAnew(second, 2);
    isAsTheRestoredLogSays(second);
  }

  @Test
  void documentsThatAreAheadOfTheTokenGiveItAwayToo() {
    // A view for which nothing was lost has nothing to notice, and nothing to mend.
    bench.begin();
    bench.happen(100);
    Projections first = bench.start(views, Bench.BUSY);
    bench.caughtUp(first);
    first.stop();
    long remembered = bench.log.log().head();
    bench.happen(50);
    // It writes, and nothing is remembered of how far it is: as if it had been killed.
    Projections killed =
        bench.start(Fate.forgets(views, new AtomicInteger(Integer.MAX_VALUE)), Bench.BUSY);
    bench.caughtUp(killed);
    killed.stop();
    bench.log.restore(remembered);
    bench.happen(60);
    Projections second = bench.start(views, Bench.BUSY);
    isServedAnew(second, 2);
    isAsTheRestoredLogSays(second, Bench.BUSY);
  }

  @Test
  void severalNodesSettleOnOneFreshGeneration() {
    bench.begin();
    bench.happen(200);
    Projections one = bench.start(views, Bench.REAL);
    Projections other = bench.start(views, Bench.REAL);
    bench.caughtUp(one);
    bench.caughtUp(other);
    bench.log.restore(100);
    bench.happen(30);
    isServedAnew(one, 2);
    isServedAnew(other, 2);
    other.stop();
    bench.caughtUp(one);
    isAsTheRestoredLogSays(one);
  }

  /** Folds nothing while it is told to hold still, so that what is served meanwhile can be seen. */
  private static final class Held extends Sample.Counting {

    private final AtomicBoolean held = new AtomicBoolean();

    @Override
    public Count fold(java.util.Optional<Count> before, Recorded recorded) {
      await().atMost(SOON).until(() -> !held.get());
      return super.fold(before, recorded);
    }
  }

  @Test
  void whatWasMadeOfTheOldLogIsNotServedWhileItIsMadeAnew() {
    bench.begin();
    bench.happen(200);
    var held = new Held();
    Projections engine = bench.start(views, List.of(held));
    bench.caughtUp(engine);
    await().atMost(SOON).until(engine::caughtUpOnce);
    var seen = new Views<>(new Generations(views), held);
    String key =
        bench.log.log().readAfter(0, 1_000).stream()
            .map(Recorded::event)
            .filter(event -> !held.keys(event).isEmpty())
            .map(Event::stream)
            .findFirst()
            .orElseThrow();
    assertThat(seen.find(key)).isPresent();
    held.held.set(true);
    bench.log.restore(100);
    await().atMost(SOON).until(() -> seen.find(key).isEmpty());
    await().atMost(SOON).until(() -> !engine.caughtUpOnce());
    assertThat(seen.find(key)).isEmpty();
    held.held.set(false);
    await().atMost(SOON).until(() -> engine.caughtUpOnce() && seen.find(key).isPresent());
    engine.stop();
    bench.isAsRebuilt(views, held);
  }
}
