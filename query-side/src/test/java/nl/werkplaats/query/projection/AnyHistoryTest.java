package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.TestMongo;

/** Whatever happens, in whatever portions and with whatever breaks: rebuilding gives the same. */
class AnyHistoryTest {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static TestMongo mongo;

  @BeforeContainer
  static void begin() {
    mongo = new TestMongo();
  }

  @AfterContainer
  static void end() {
    mongo.close();
  }

  /** What becomes of a portion. */
  enum Turn {
    /** It is written. */
    WELL,
    /** Its bulk breaks off, everything in memory is dropped and the portion comes again. */
    BREAKS_OFF,
    /** It is written, and then the service starts again and hears some of it twice. */
    STARTS_AGAIN
  }

  /** So many events at once; and how many earlier ones are heard again when it goes wrong. */
  record Portion(int events, Turn turn, int heardAgain) {}

  @Provide
  Arbitrary<List<Portion>> portions() {
    Arbitrary<Portion> portion =
        Combinators.combine(
                Arbitraries.integers().between(1, 40),
                Arbitraries.of(Turn.class),
                Arbitraries.integers().between(0, 30))
            .as(Portion::new);
    return portion.list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void whatGrewInAnyPortionsIsWhatTheWholeLogGivesAtOnce(
      @ForAll("portions") List<Portion> portions, @ForAll long seed) {
    List<Recorded> log = log(seed, portions.stream().mapToInt(Portion::events).sum());
    MongoDatabase grown = mongo.database("grown" + DATABASES.incrementAndGet());
    MongoDatabase whole = mongo.database("whole" + DATABASES.get());
    for (Projection projection : Bench.REAL) {
      grow(projection, grown, log, portions);
      var all = new Machine(projection, whole);
      all.take(log);
    }
    assertThat(TestMongo.canonical(grown)).isEqualTo(TestMongo.canonical(whole));
    assertThat(TestMongo.canonical(grown)).hasSizeGreaterThanOrEqualTo(told(log));
    grown.drop();
    whole.drop();
  }

  /** How many of the events are a step of their own. */
  private static int told(List<Recorded> log) {
    var timeline = (Steps<?>) Bench.REAL.getLast();
    return (int) log.stream().filter(one -> timeline.tells(one.event())).count();
  }

  private static void grow(
      Projection projection, MongoDatabase database, List<Recorded> log, List<Portion> portions) {
    var machine = new Machine(projection, database);
    int reached = 0;
    for (Portion portion : portions) {
      int next = Math.min(log.size(), reached + portion.events());
      switch (portion.turn()) {
        case WELL -> machine.take(log.subList(reached, next));
        case BREAKS_OFF -> {
          machine.breakOff(log.subList(reached, next));
          machine = new Machine(projection, database);
          machine.take(log.subList(Math.max(0, reached - portion.heardAgain()), next));
        }
        case STARTS_AGAIN -> {
          machine.take(log.subList(reached, next));
          machine = new Machine(projection, database);
          machine.take(log.subList(Math.max(0, next - portion.heardAgain()), next));
        }
      }
      reached = next;
    }
    machine.take(log.subList(reached, log.size()));
  }

  private static List<Recorded> log(long seed, int size) {
    var events = new AnyEvents(new Random(seed));
    Map<String, Long> sequences = new HashMap<>();
    List<Recorded> log = new ArrayList<>();
    Stream.concat(events.beginnings().stream(), Stream.generate(events::any).limit(size))
        .forEach(event -> log.add(recorded(event, log.size() + 1L, sequences, events)));
    return log;
  }

  private static Recorded recorded(
      Event event, long position, Map<String, Long> sequences, AnyEvents events) {
    long sequence = sequences.merge(event.stream(), 0L, (was, _) -> was + 1);
    By by = By.of(events.person(), "OWNER", By.TOLD.minusSeconds(position));
    return new Recorded(
        position,
        "event-" + position,
        event.stream(),
        "any",
        sequence,
        event,
        by.provenance(events.location));
  }
}
