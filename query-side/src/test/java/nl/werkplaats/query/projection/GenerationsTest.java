package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Several generations live beside each other, and readers see exactly one. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class GenerationsTest {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final Bench bench;
  private final MongoDatabase views;
  private final Generations generations;
  private final Sample.Counting counting = new Sample.Counting();

  GenerationsTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
    generations = new Generations(views);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void theFirstIsServedBeforeAnythingWasStored() {
    assertThat(generations.serving(counting)).isEqualTo(1);
    assertThat(generations.begin(counting)).isEqualTo(2);
    assertThat(generations.begin(counting)).isEqualTo(3);
    assertThat(generations.serving(counting)).isEqualTo(1);
  }

  @Test
  void aChangeIsSeenEverywhereWithinASecond() {
    var elsewhere = new Generations(views);
    assertThat(elsewhere.serving(counting)).isEqualTo(1);
    int fresh = generations.begin(counting);
    generations.serve(counting, fresh);
    assertThat(generations.serving(counting)).isEqualTo(fresh);
    await().atMost(A_SECOND).until(() -> elsewhere.serving(counting) == fresh);
    assertThat(elsewhere.lineage(counting).previous()).contains(1);
  }

  @Test
  void whatIsServedCannotBeDiscardedAndWhatIsGoneCannotBeServed() {
    assertThatThrownBy(() -> generations.discard(counting, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> generations.serve(counting, 2))
        .isInstanceOf(IllegalStateException.class);
    int discarded = generations.begin(counting);
    generations.discard(counting, discarded);
    assertThatThrownBy(() -> generations.serve(counting, discarded))
        .isInstanceOf(IllegalStateException.class);
    int begun = generations.begin(counting);
    assertThat(generations.startAnew(counting, 1)).isTrue();
    assertThatThrownBy(() -> generations.follow(counting, begun))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void inRestAnotherIsServedOnlyAsLongAsTheRestLasts() {
    int fresh = generations.begin(counting);
    assertThatThrownBy(() -> generations.serveInRest(counting, fresh))
        .isInstanceOf(IllegalStateException.class);
    generations.rest(counting, Duration.ofMinutes(1));
    generations.serveInRest(counting, fresh);
    assertThat(generations.serving(counting)).isEqualTo(fresh);
  }

  @Test
  void ofSeveralWhoSayThatTheLogIsAnotherOneIsHeard() {
    assertThat(generations.startAnew(counting, 1)).isTrue();
    assertThat(new Generations(views).startAnew(counting, 1)).isFalse();
    assertThat(new Generations(views).serving(counting)).isEqualTo(2);
  }

  @Test
  void whoeverReadsWhileAnotherGenerationTakesOverMissesNothing() throws Exception {
    bench.begin();
    bench.happen(200);
    Projections engine = bench.start(views, counting);
    Projections other = bench.start(views, counting);
    bench.caughtUp(engine);
    String key = someKey();
    var seen = new Views<>(new Generations(views), counting);
    var reading = new AtomicBoolean(true);
    CompletableFuture<Boolean> everythingWasThere =
        CompletableFuture.supplyAsync(() -> {
          boolean there = true;
          while (reading.get()) there &= seen.find(key).isPresent();
          return there;
        });
    for (int round = 0; round < 2; round++) {
      int fresh = generations.begin(counting);
      generations.follow(counting, fresh);
      await().atMost(SOON).until(() -> documents(fresh) == documents(fresh - 1));
      generations.serve(counting, fresh);
      bench.happen(20);
      await().atMost(SOON).until(() -> engine.progress().getFirst().generation() == fresh);
    }
    bench.caughtUp(engine);
    reading.set(false);
    assertThat(everythingWasThere.get()).isTrue();
    // The first made way for the second, and only that one can be gone back to.
    bench.holdsOnly(views, List.of("counts_v1_g2", "counts_v1_g3"));
    engine.stop();
    other.stop();
    generations.discard(counting, 2);
    bench.isAsRebuilt(views, counting);
  }

  private long documents(int generation) {
    return generations.collection(counting, generation).countDocuments();
  }

  private String someKey() {
    return bench.log.log().readAfter(0, 1_000).stream()
        .map(Recorded::event)
        .filter(event -> !counting.keys(event).isEmpty())
        .map(Event::stream)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGenerationThatRestsIsServedAsItIsUntilItsTimeIsOver() {
    bench.begin();
    Projections engine = bench.start(views, counting);
    bench.caughtUp(engine);
    generations.rest(counting, Duration.ofMinutes(1));
    await().atMost(SOON).until(() -> owners(engine).isEmpty());
    bench.happen(50);
    assertThat(engine.progress().getFirst().generation()).isEqualTo(1);
    generations.wake(counting);
    bench.caughtUp(engine);
    generations.rest(counting, A_SECOND);
    bench.happen(50);
    bench.caughtUp(engine);
  }

  private static List<String> owners(Projections engine) {
    return engine.progress().getFirst().parts().stream()
        .map(Part::node)
        .flatMap(Optional::stream)
        .toList();
  }
}
