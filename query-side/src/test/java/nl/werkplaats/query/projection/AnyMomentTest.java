package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.asof.Moment;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Pasts;
import nl.werkplaats.query.asof.Scope;
import org.bson.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looked back at from any moment: what was so is what a replay that stops there would keep. */
class AnyMomentTest {

  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
  private static final int DAYS = 100;
  private static final int EVENTS = 120;
  private static final int MOMENTS = 3;
  private static final int FILTERS = 25;
  private static final long ENOUGH = 1_000;
  private static final Document BY_ID = new Document(Form.ID, 1);

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void whatWasSoIsWhatAReplayThatStopsThereKeeps(@ForAll long seed) {
    check(seed, EventDatabase.H2, MongoKind.EMBEDDED);
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void soItIsOnRealStores(@ForAll long seed) {
    check(seed, EventDatabase.POSTGRESQL, MongoKind.best());
  }

  private static void check(long seed, EventDatabase kind, MongoKind views) {
    var random = new Random(seed);
    var events = new AnyEvents(random);
    try (var log = new TestLog(events.location, kind)) {
      happen(log, events, random);
      List<Recorded> all = log.log().between(0, log.log().head(), Integer.MAX_VALUE);
      var pasts = new Pasts(log.log(), new Skips(JdbcClient.create(log.database())), ENOUGH);
      for (int i = 0; i < MOMENTS; i++) {
        for (Meaning meaning : Meaning.values()) {
          var moment = new Moment(BEGIN.plus(Duration.ofHours(random.nextInt(24 * DAYS))), meaning);
          MongoDatabase database = views.client().getDatabase(MongoKind.freshDatabase());
          compare(replay(all, moment), pasts.at(moment), events, random, database);
          database.drop();
        }
      }
    }
  }

  /** Facts are told on the same day or weeks later, and now and then a clock goes back. */
  private static void happen(TestLog log, AnyEvents events, Random random) {
    List<Event> story =
        Stream.concat(events.beginnings().stream(), Stream.generate(events::any).limit(EVENTS))
            .toList();
    Instant told = BEGIN;
    for (Event event : story) {
      told = told.plus(Duration.ofMinutes(random.nextInt(2 * DAYS * 24 * 60 / EVENTS)));
      Duration back = Duration.ofHours(random.nextInt(4) == 0 ? random.nextInt(24 * 30) : 0);
      Duration skew = Duration.ofSeconds(random.nextInt(8) == 0 ? random.nextInt(100_000) : 0);
      By by = By.of(events.person(), "OWNER", told.minus(back));
      log.append(event, by.toldAt(told.minus(skew)));
    }
  }

  /** Of each stream what comes before the first event that is later: said in another way. */
  private static List<Recorded> replay(List<Recorded> all, Moment moment) {
    Set<String> over = new HashSet<>();
    List<Recorded> replay = new ArrayList<>();
    for (Recorded one : all) {
      Instant time =
          moment.meaning() == Meaning.KNOWN ? one.by().recordedAt() : one.by().happenedAt();
      if (time.isAfter(moment.at())) over.add(one.stream());
      if (!over.contains(one.stream())) replay.add(one);
    }
    return replay;
  }

  private static void compare(
      List<Recorded> replay, Past moment, AnyEvents events, Random random, MongoDatabase database) {
    Served stopped = new Served(new Generations(database));
    Past past = moment.within(Scope.of(events.location));
    for (Projection projection : Bench.REAL) {
      new Machine(projection, database).take(replay);
      switch (projection) {
        case Folded<?> folded -> same(folded, stopped, past, moment, random);
        case Steps<?> steps -> same(steps, stopped, past);
      }
    }
  }

  private static <V> void same(
      Folded<V> projection, Shelf stopped, Past past, Past single, Random random) {
    List<Kept<V>> kept = stopped.find(projection, empty(), BY_ID, 0);
    assertThat(words(projection, past.find(projection, empty(), BY_ID, 0)))
        .as(projection.name())
        .isEqualTo(words(projection, kept));
    for (Kept<V> one : kept) {
      if (!one.versions().keySet().equals(Set.of(one.id()))) continue;
      assertThat(words(projection, single.all(projection, List.of(one.id()))))
          .as(projection.name() + " by its stream")
          .isEqualTo(words(projection, List.of(one)));
    }
    if (kept.isEmpty()) return;
    var filters = new AnyFilter(random, labels(projection, kept));
    for (int i = 0; i < FILTERS; i++) {
      org.bson.conversions.Bson filter = filters.any();
      Document order = filters.order();
      int limit = random.nextInt(4);
      assertThat(ids(past.find(projection, filter, order, limit)))
          .as("%s %s by %s", projection.name(), filter, order)
          .isEqualTo(ids(stopped.find(projection, filter, order, limit)));
      assertThat(past.count(projection, filter)).isEqualTo(stopped.count(projection, filter));
    }
  }

  private static <V> List<Map<String, Object>> labels(Folded<V> projection, List<Kept<V>> kept) {
    return kept.stream()
        .map(one -> {
          Map<String, Object> label = new HashMap<>(projection.attributes(one.view()));
          label.put(Form.ID, one.id());
          label.put(Form.FIRST, one.first());
          return label;
        })
        .toList();
  }

  private static <S> void same(Steps<S> projection, Shelf stopped, Past past) {
    assertThat(KernelJson.mapper().writeValueAsString(steps(projection, past)))
        .isEqualTo(KernelJson.mapper().writeValueAsString(steps(projection, stopped)));
  }

  private static <S> List<Trail.Footprint<S>> steps(Steps<S> projection, Shelf shelf) {
    return shelf.steps(projection, 0, empty(), EVENTS * 2);
  }

  /** As the store gives it back, which keeps whole numbers in its own way. */
  private static <V> List<String> words(Folded<V> projection, List<Kept<V>> kept) {
    return kept.stream()
        .map(one -> Form.read(Bson.raw(Form.write(one, Map.of())), projection.type()))
        .map(one -> KernelJson.mapper().writeValueAsString(one))
        .toList();
  }

  private static List<String> ids(List<? extends Kept<?>> kept) {
    return kept.stream().map(Kept::id).toList();
  }
}
