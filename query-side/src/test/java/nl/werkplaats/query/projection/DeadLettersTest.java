package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.AnyEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key that stays behind is tried again or goes on without an event, wherever it is worked on. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class DeadLettersTest {

  private static final PersonId ADMINISTRATOR = PersonId.fresh();
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  private final Bench bench;
  private final MongoDatabase views;
  private volatile boolean refusing = true;

  DeadLettersTest(MongoKind kind) {
    bench = new Bench(kind);
    views = bench.database("views");
  }

  private final Folded<Sample.Counting.Count> counting =
      new Sample.Counting() {
        @Override
        public Count fold(Optional<Count> before, Recorded recorded) {
          refuse(recorded);
          return super.fold(before, recorded);
        }
      };

  private final Steps<Sample.Chain.Link> chain =
      new Sample.Chain() {
        @Override
        public Link step(Optional<Link> previous, Recorded recorded) {
          refuse(recorded);
          return super.step(previous, recorded);
        }
      };

  private void refuse(Recorded recorded) {
    if (refusing && recorded.event() instanceof QuestionParked) {
      throw new IllegalStateException("not by this fold");
    }
  }

  @BeforeEach
  void begin() {
    bench.begin();
    bench.happen(300);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private Projections start() {
    Projections engine = bench.start(views, List.of(counting, chain));
    bench.caughtUp(engine);
    return engine;
  }

  private DeadLetters letters(Projections engine) {
    return new DeadLetters(
        engine, new Generations(views), new Skips(JdbcClient.create(bench.log.database())));
  }

  private List<DeadLetter> all(DeadLetters letters) {
    return letters.list(Optional.empty(), Optional.empty(), 1_000);
  }

  @Test
  void theyAreListedInPagesAndByProjection() {
    DeadLetters letters = letters(start());
    List<DeadLetter> all = all(letters);
    assertThat(all).extracting(DeadLetter::projection).contains("counts", "chain");
    Set<DeadLetter> paged = new HashSet<>();
    Optional<String> after = Optional.empty();
    for (List<DeadLetter> page = letters.list(Optional.empty(), after, 1);
        !page.isEmpty();
        page = letters.list(Optional.empty(), after, 1)) {
      paged.addAll(page);
      after = Optional.of(page.getLast().id());
    }
    assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    assertThat(letters.list(Optional.of("chain"), Optional.empty(), 1_000))
        .isNotEmpty()
        .allMatch(one -> one.projection().equals("chain"))
        .allMatch(one -> one.attempts() == 1 && !one.asked());
  }

  @Test
  void anotherAttemptThatFailsIsCounted() {
    DeadLetters letters = letters(start());
    DeadLetter before = all(letters).getFirst();
    letters.retry(before.id());
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          DeadLetter now = all(letters).getFirst();
          assertThat(now.attempts()).isEqualTo(2);
          assertThat(now.asked()).isFalse();
          assertThat(now.position()).isEqualTo(before.position());
          assertThat(now.since()).isEqualTo(before.since());
        });
  }

  @Test
  void whatIsLeftOutWhileNobodyLookedIsLeftOutAtTheNextStart() {
    Projections engine = start();
    DeadLetter letter = all(letters(engine)).getFirst();
    engine.stop();
    var skips = new Skips(JdbcClient.create(bench.log.database()));
    skips.add(
        letter.projection(),
        letter.key(),
        letter.position(),
        "unreadable (synthetic)",
        AnyEvents.ACTOR,
        bench.clock().instant());
    DeadLetters letters = letters(start());
    await()
        .atMost(SOON)
        .until(() ->
            all(letters).stream()
                .filter(one -> one.id().equals(letter.id()))
                .noneMatch(one -> one.position() == letter.position()));
  }

  @Test
  void anotherAttemptThatSucceedsFoldsTheKeyUpToWhereTheOthersAre() {
    Projections one = start();
    Projections other = start();
    DeadLetters letters = letters(one);
    refusing = false;
    all(letters).forEach(letter -> letters.retry(letter.id()));
    await().atMost(SOON).until(() -> all(letters).isEmpty());
    bench.happen(100);
    bench.caughtUp(one);
    bench.caughtUp(other);
    one.stop();
    other.stop();
    bench.isAsRebuilt(views, counting, chain);
  }

  @Test
  void whatIsDroppedIsLeftOutLiveAndWheneverEverythingIsMadeAnew() {
    Projections engine = start();
    DeadLetters letters = letters(engine);
    Set<String> left = new HashSet<>();
    await()
        .atMost(SOON)
        .until(() -> {
          List<DeadLetter> all = all(letters);
          for (DeadLetter letter : all) {
            if (left.add(letter.id() + letter.position())) {
              letters.drop(letter.id(), "voorbeeld", ADMINISTRATOR, NOW);
            }
          }
          return all.isEmpty();
        });
    assertThat(left).isNotEmpty();
    bench.caughtUp(engine);
    engine.stop();
    assertThat(bench.log.sql().queryForList("select decided_by from skipped_event", Object.class))
        .hasSize(left.size())
        .containsOnly(ADMINISTRATOR.value());
    bench.isAsRebuilt(views, counting, chain);
    for (Recorded recorded : bench.log.log().readAfter(0, 1_000)) {
      if (recorded.event() instanceof QuestionParked) {
        assertThat(views.getCollection("chain_v1_g1").countDocuments(Bench.id(recorded))).isZero();
      }
    }
  }

  @Test
  void whatDoesNotStayBehindCannotBeHelped() {
    DeadLetters letters = letters(start());
    assertThatThrownBy(() -> letters.retry("nothing")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> letters.drop("nothing", "why", ADMINISTRATOR, NOW))
        .isInstanceOf(Refused.class);
  }
}
