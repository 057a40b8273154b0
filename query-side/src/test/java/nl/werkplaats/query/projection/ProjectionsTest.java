package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.TestMongo;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine over a real log and a store spoken to over the wire. */
class ProjectionsTest {

  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(10);

  private final AnyEvents events = new AnyEvents(new Random(7));
  private TestMongo mongo;
  private TestLog log;

  @BeforeEach
  void begin() {
    mongo = new TestMongo();
    log = new TestLog(events.location);
  }

  @AfterEach
  void end() {
    mongo.close();
    log.close();
  }

  /** How many events each stream of questions has, and what they were. */
  private static class Counting implements Folded<Counting.Count> {

    record Count(int events, List<String> names) {}

    @Override
    public String name() {
      return "counts";
    }

    @Override
    public Class<Count> type() {
      return Count.class;
    }

    @Override
    public Set<String> keys(Event event) {
      return event instanceof QuestionEvent ? Set.of(event.stream()) : Set.of();
    }

    @Override
    public Count fold(Optional<Count> before, Recorded recorded) {
      Count was = before.orElse(new Count(0, List.of()));
      return new Count(
          was.events() + 1, Lists.with(was.names(), recorded.event().getClass().getSimpleName()));
    }

    @Override
    public Map<String, Object> attributes(Count view) {
      return Map.of("events", view.events());
    }

    @Override
    public List<Bson> indexes() {
      return List.of(new Document("events", 1));
    }
  }

  /** Which event stood before it in its stream. */
  private static class Chain implements Steps<Chain.Link> {

    record Link(String name, Optional<String> before) {}

    @Override
    public String name() {
      return "chain";
    }

    @Override
    public Class<Link> type() {
      return Link.class;
    }

    @Override
    public Link step(Optional<Link> previous, Recorded recorded) {
      return new Link(recorded.event().getClass().getSimpleName(), previous.map(Link::name));
    }

    @Override
    public Map<String, Object> attributes(Link step) {
      return Map.of();
    }

    @Override
    public List<Bson> indexes() {
      return List.of();
    }
  }

  private Projections engine(MongoDatabase database, Projection... projections) {
    return new Projections(List.of(projections), database, log.log(), new InMemoryTokenStore());
  }

  private void append(int many) {
    for (int i = 0; i < many; i++) log.append(events.any(), By.system(NOW));
  }

  private void begun() {
    events.beginnings().forEach(event -> log.append(event, By.system(NOW)));
  }

  private void caughtUp(Projections engine) {
    await()
        .atMost(SOON)
        .until(() ->
            engine.progress().stream()
                .allMatch(progress -> progress.position() >= log.log().head()));
  }

  @Test
  void whatIsAppendedWhileItRunsIsSeenAtOnceByWhoWaits() {
    begun();
    MongoDatabase database = mongo.database("views");
    Projections engine = engine(database, new Counting(), new Chain());
    engine.start();
    var views = new Views<>(database, new Counting());
    Event last = null;
    for (int i = 0; i < 30; i++) {
      last = events.any();
      long version = log.append(last, By.system(NOW));
      if (!(last instanceof QuestionEvent)) continue;
      String stream = last.stream();
      long reached =
          engine.await(
              SOON,
              () -> views.find(stream).map(Kept::version).orElse(0L),
              seen -> seen >= version);
      assertThat(reached).isEqualTo(version);
    }
    assertThat(engine.caughtUpOnce()).isTrue();
    engine.stop();
    assertThat(engine.isRunning()).isFalse();
  }

  @Test
  void aRebuildGivesWhatGrewLive() {
    begun();
    MongoDatabase live = mongo.database("live");
    Projections engine = engine(live, new Counting(), new Chain());
    engine.start();
    append(300);
    caughtUp(engine);
    append(300);
    caughtUp(engine);
    engine.stop();
    MongoDatabase rebuilt = mongo.database("rebuilt");
    Projections again = engine(rebuilt, new Counting(), new Chain());
    again.start();
    caughtUp(again);
    again.stop();
    assertThat(TestMongo.contents(rebuilt)).isEqualTo(TestMongo.contents(live));
  }

  @Test
  void readingEverythingAgainChangesNothing() {
    begun();
    append(300);
    MongoDatabase database = mongo.database("views");
    Projections first = engine(database, new Counting(), new Chain());
    first.start();
    caughtUp(first);
    first.stop();
    var before = TestMongo.contents(database);
    Projections second = engine(database, new Counting(), new Chain());
    second.start();
    caughtUp(second);
    second.stop();
    assertThat(TestMongo.contents(database)).isEqualTo(before);
  }

  @Test
  void aBulkThatIsCutOffHalfwayLeavesItRight() {
    begun();
    append(500);
    var failures = new AtomicInteger(3);
    MongoDatabase failing = failing(mongo.database("views"), failures);
    Projections engine = engine(failing, new Counting(), new Chain());
    engine.start();
    caughtUp(engine);
    failures.set(2);
    append(200);
    caughtUp(engine);
    engine.stop();
    assertThat(failures).hasValueLessThanOrEqualTo(0);
    Projections again = engine(mongo.database("rebuilt"), new Counting(), new Chain());
    again.start();
    caughtUp(again);
    again.stop();
    assertThat(TestMongo.contents(mongo.database("views")))
        .isEqualTo(TestMongo.contents(mongo.database("rebuilt")));
  }

  /** Writes half of a bulk and then fails, as a connection that breaks would. */
  private static MongoDatabase failing(MongoDatabase database, AtomicInteger failures) {
    return proxy(
        MongoDatabase.class,
        database,
        (method, arguments, result) ->
            method.equals("getCollection") && !arguments[0].equals(Notes.COLLECTION)
                ? failing((MongoCollection<?>) result, failures)
                : result);
  }

  private static MongoCollection<?> failing(MongoCollection<?> collection, AtomicInteger failures) {
    return (MongoCollection<?>)
        Proxy.newProxyInstance(
            ProjectionsTest.class.getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("bulkWrite") && failures.getAndDecrement() > 0) {
                List<?> all = (List<?>) arguments[0];
                List<?> half = all.subList(0, all.size() / 2);
                if (!half.isEmpty()) call(method, collection, half, new BulkWriteOptions());
                throw new MongoException("cut off by the test");
              }
              return call(method, collection, arguments);
            });
  }

  private interface Wrapping {
    Object wrap(String method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, T real, Wrapping wrapping) {
    return type.cast(
        Proxy.newProxyInstance(
            ProjectionsTest.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                wrapping.wrap(method.getName(), arguments, call(method, real, arguments))));
  }

  private static Object call(java.lang.reflect.Method method, Object real, Object... arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void whoWasOvertakenByAnotherStartsAgainFromWhatIsStored() {
    begun();
    MongoDatabase database = mongo.database("views");
    Projections frozen = engine(database, new Counting());
    frozen.start();
    caughtUp(frozen);
    Projections other = engine(database, new Counting());
    other.start();
    for (int i = 0; i < 20; i++) {
      append(20);
      caughtUp(frozen);
      caughtUp(other);
    }
    frozen.stop();
    other.stop();
    Projections again = engine(mongo.database("rebuilt"), new Counting());
    again.start();
    caughtUp(again);
    again.stop();
    assertThat(TestMongo.contents(database))
        .isEqualTo(TestMongo.contents(mongo.database("rebuilt")));
  }

  @Test
  void anUnknownNameStopsEverythingBehindItAndSaysSo() {
    begun();
    append(10);
    long known = log.log().head();
    log.appendUnknown(events.any());
    append(10);
    Projections engine = engine(mongo.database("views"), new Counting());
    engine.start();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          Progress progress = engine.progress().getFirst();
          assertThat(progress.position()).isEqualTo(known);
          assertThat(progress.trouble())
              .hasValueSatisfying(trouble -> assertThat(trouble).contains("never-heard-of"));
        });
    assertThat(engine.caughtUpOnce()).isFalse();
    engine.stop();
  }

  @Test
  void aPoisonedEventHoldsUpItsOwnKeyOnlyAlsoAfterAStartAgain() {
    begun();
    append(400);
    Folded<Counting.Count> poisoned =
        new Counting() {
          @Override
          public Count fold(Optional<Count> before, Recorded recorded) {
            if (recorded.event() instanceof QuestionParked) {
              throw new IllegalStateException("poisoned by the test");
            }
            return super.fold(before, recorded);
          }
        };
    MongoDatabase database = mongo.database("views");
    var failures = new AtomicInteger(0);
    Projections engine = engine(failing(database, failures), poisoned);
    engine.start();
    caughtUp(engine);
    failures.set(1);
    append(100);
    caughtUp(engine);
    engine.stop();
    Map<Object, Document> notes = TestMongo.contents(database).get(Notes.COLLECTION);
    assertThat(notes).isNotEmpty();
    for (Document note : notes.values()) {
      assertThat(note.getString("cause")).isEqualTo(IllegalStateException.class.getName());
      Kept<Counting.Count> behind =
          new Views<>(database, poisoned).find(note.getString("key")).orElseThrow();
      assertThat(behind.at()).isLessThan(note.getLong("position"));
      assertThat(behind.view().names()).doesNotContain("QuestionParked");
      assertThat(behind.view().events()).isEqualTo((int) behind.version());
    }
  }
}
