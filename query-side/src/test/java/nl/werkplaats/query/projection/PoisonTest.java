package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.TestMongo;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that cannot be folded holds up its own key, and nothing else. */
@ParameterizedClass
@MethodSource("nl.werkplaats.fixture.MongoKind#available")
class PoisonTest {

  private static final String SECRET = "what an event says";

  private final Bench bench;
  private final MongoDatabase views;

  PoisonTest(MongoKind kind) {
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

  private static void refuse(Recorded recorded) {
    if (recorded.event() instanceof QuestionParked) throw new IllegalStateException(SECRET);
  }

  @BeforeEach
  void begin() {
    bench.begin();
    bench.happen(400);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private Map<Object, Document> notes() {
    return TestMongo.contents(views).get(Notes.COLLECTION);
  }

  /** The events of this question up to the one that cannot be folded. */
  private List<Recorded> before(Document note) {
    return bench.log.log().stream(note.getString("key")).stream()
        .takeWhile(recorded -> recorded.position() < note.getLong(Notes.POSITION))
        .toList();
  }

  private void everyKeyStandsRightBeforeItsPoison() {
    assertThat(notes()).isNotEmpty();
    for (Document note : notes().values()) {
      List<Recorded> folded = before(note);
      Kept<Sample.Counting.Count> behind =
          new Views<>(new Generations(views), counting).find(note.getString("key")).orElseThrow();
      assertThat(behind.at()).isEqualTo(folded.getLast().position());
      assertThat(behind.version()).isEqualTo(folded.getLast().version());
      assertThat(behind.view().events()).isEqualTo(folded.size());
    }
  }

  @Test
  void theFirstEventThatCannotBeFoldedIsNotedWithoutItsContents() {
    Projections engine = bench.start(views, counting);
    bench.caughtUp(engine);
    everyKeyStandsRightBeforeItsPoison();
    assertThat(engine.progress().getFirst().behind()).isEqualTo(notes().size());
    for (Document note : notes().values()) {
      assertThat(note.keySet())
          .containsExactlyInAnyOrder(
              "_id",
              "projection",
              "generation",
              "key",
              "location",
              "position",
              "cause",
              "place",
              "attempts",
              "since");
      assertThat(note.toJson()).doesNotContain(SECRET);
      assertThat(note.getString("cause")).isEqualTo(IllegalStateException.class.getName());
    }
  }

  @Test
  void whatStoodBeforeItIsFoldedAlsoWhenTheBulkBrokeOff() {
    var failures = new AtomicInteger(2);
    Projections engine = bench.start(Fate.befalls(views, Fate.breaksOff(failures)), counting);
    bench.caughtUp(engine);
    assertThat(failures).hasValueLessThanOrEqualTo(0);
    everyKeyStandsRightBeforeItsPoison();
  }

  @Test
  void anotherStartAndALaterEventLeaveTheKeyWhereItIs() {
    Projections first = bench.start(views, counting);
    bench.caughtUp(first);
    first.stop();
    Map<Object, Document> before = notes();
    bench.happen(200);
    Projections second = bench.start(views, counting);
    bench.caughtUp(second);
    assertThat(notes()).containsAllEntriesOf(before);
    everyKeyStandsRightBeforeItsPoison();
  }

  @Test
  void aStepThatCannotBeToldEndsItsOwnTimelineOnly() {
    Projections engine = bench.start(views, chain);
    bench.caughtUp(engine);
    assertThat(notes()).isNotEmpty();
    var trail = new Trail<>(new Generations(views), chain);
    for (Document note : notes().values()) {
      assertThat(trail.version(note.getString("key"))).isEqualTo(before(note).size());
    }
    long told =
        bench.log.log().readAfter(0, 1_000).stream()
            .filter(recorded ->
                notes().values().stream()
                    .noneMatch(note ->
                        note.getString("key").equals(recorded.stream())
                            && recorded.position() >= note.getLong(Notes.POSITION)))
            .count();
    assertThat(views.getCollection("chain_v1_g1").countDocuments()).isEqualTo(told);
  }
}
