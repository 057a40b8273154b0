package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.TestMongo;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is loaded in bulk is what would have grown live, in whatever portions. */
class LoadTest {

  private static final int MADE = 7;

  private final Bench bench = new Bench();
  private final List<MongoDatabase> databases = new ArrayList<>();

  @AfterEach
  void end() {
    databases.forEach(MongoDatabase::drop);
    bench.close();
  }

  private MongoDatabase database(MongoKind kind) {
    MongoDatabase fresh = kind.client().getDatabase(MongoKind.freshDatabase());
    databases.add(fresh);
    return fresh;
  }

  private Load.Result load(
      MongoDatabase database, List<? extends Projection> projections, int batch, int held) {
    List<Making> makings = new ArrayList<>();
    for (Projection projection : projections) {
      String name = Generations.progressName(projection, MADE);
      makings.add(
          new Making(
              projection,
              MADE,
              database.getCollection(name),
              new Notes(database, new Course(projection, MADE), Segment.ROOT_SEGMENT),
              Skips.Skipped.NOTHING));
    }
    return new Load(bench.log.log(), batch, held)
        .run(makings, bench.log.log().head(), (_, _) -> {});
  }

  private static Map<String, String> hashes(Load.Result result) {
    Map<String, String> hashes = new TreeMap<>();
    result
        .made()
        .forEach(made ->
            hashes.put(made.making().projection().name(), HexFormat.of().formatHex(made.hash())));
    return hashes;
  }

  /** The documents of the served generation and of the made one, under one name. */
  private static Map<String, String> documents(MongoDatabase database, String suffix) {
    Map<String, String> some = new TreeMap<>();
    TestMongo.canonical(database)
        .forEach((id, text) -> {
          if (id.contains(suffix + " ")) some.put(id.replace(suffix + " ", " "), text);
        });
    return some;
  }

  static List<MongoKind> kinds() {
    return MongoKind.available();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsLoadedIsWhatGrewLive(MongoKind kind) {
    bench.begin();
    bench.happen(700);
    MongoDatabase views = database(kind);
    Projections engine = bench.start(views, Bench.REAL);
    bench.caughtUp(engine);
    engine.stop();
    load(views, Bench.REAL, 100, Pile.HELD);
    assertThat(documents(views, "_g" + MADE)).isNotEmpty().isEqualTo(documents(views, "_g1"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theHashTellsTheSameOfAnyPortionsAndWithAnyMemory(MongoKind kind) {
    bench.begin();
    bench.happen(500);
    MongoDatabase large = database(kind);
    MongoDatabase small = database(kind);
    Map<String, String> atOnce = hashes(load(large, Bench.REAL, 10_000, Pile.HELD));
    assertThat(hashes(load(small, Bench.REAL, 7, 2))).isEqualTo(atOnce);
    assertThat(documents(small, "_g" + MADE)).isEqualTo(documents(large, "_g" + MADE));
    assertThat(new TreeMap<>(atOnce).values()).doesNotHaveDuplicates();
    bench.happen(1);
    assertThat(hashes(load(database(kind), Bench.REAL, 10_000, Pile.HELD))).isNotEqualTo(atOnce);
  }

  @ParameterizedTest
  @EnumSource(names = "EMBEDDED")
  void aPoisonedEventIsNotedAndHoldsUpItsKeyAsItDoesLive(MongoKind kind) {
    var counting =
        new Sample.Counting() {
          @Override
          public Count fold(Optional<Count> before, Recorded recorded) {
            if (recorded.event() instanceof QuestionParked) throw new IllegalStateException();
            return super.fold(before, recorded);
          }
        };
    bench.begin();
    bench.happen(400);
    MongoDatabase views = database(kind);
    Projections engine = bench.start(views, counting);
    bench.caughtUp(engine);
    engine.stop();
    load(views, List.of(counting), 50, 2);
    assertThat(documents(views, "_g" + MADE)).isEqualTo(documents(views, "_g1"));
    Map<String, Object> live = positions(views, "counts_v1_g1");
    assertThat(positions(views, "counts_v1_g" + MADE)).isNotEmpty().isEqualTo(live);
  }

  @ParameterizedTest
  @EnumSource(names = "EMBEDDED")
  void whatTheStoreRefusesEndsTheLoadAndIsNobodysPoison(MongoKind kind) {
    var chain = new Sample.Chain();
    bench.begin();
    // More than are under way at once: then an earlier bulk fails while a later event is folded.
    bench.happen(7_000);
    MongoDatabase views = database(kind);
    views
        .getCollection(Generations.progressName(chain, MADE))
        .insertOne(new Document(Form.ID, bench.log.log().readAfter(0, 1).getFirst().position()));
    assertThatThrownBy(() -> load(views, List.of(chain), 100, Pile.HELD))
        .isInstanceOf(MongoBulkWriteException.class);
    assertThat(positions(views, "chain_v1_g" + MADE)).isEmpty();
  }

  private static Map<String, Object> positions(MongoDatabase views, String generation) {
    Map<String, Object> positions = new TreeMap<>();
    for (Document note :
        views.getCollection(Notes.COLLECTION).find(new Document(Notes.GENERATION, generation))) {
      positions.put(note.getString(Notes.KEY), note.get(Notes.POSITION));
    }
    return positions;
  }
}
