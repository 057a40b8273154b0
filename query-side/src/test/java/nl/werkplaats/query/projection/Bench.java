package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.TestMongo;
import nl.werkplaats.query.collective.Moments;
import nl.werkplaats.query.community.Communities;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.facilitation.Facilitations;
import nl.werkplaats.query.growth.GrowthShares;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.location.Statements;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.report.ReportWindows;
import nl.werkplaats.query.report.Reports;
import nl.werkplaats.query.study.Studies;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.bson.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real log, a store spoken to over the wire, and engines between them. */
final class Bench implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(20);

  /** Everything that the service itself remembers. */
  static final List<Projection> REAL =
      List.of(
          Questions.PROJECTION,
          Themes.PROJECTION,
          Dialogues.PROJECTION,
          Locations.PROJECTION,
          Statements.PROJECTION,
          Communities.PROJECTION,
          Facilitations.PROJECTION,
          ReportWindows.PROJECTION,
          Reports.PROJECTION,
          GrowthShares.PROJECTION,
          Studies.PROJECTION,
          Moments.PROJECTION,
          Timelines.projection());

  private final AnyEvents events = new AnyEvents(new Random(7));
  private final MongoKind kind;
  private final String databases = MongoKind.freshDatabase();
  private final Set<String> used = new HashSet<>();
  final TestLog log = new TestLog(events.location);
  private final List<Projections> started = new ArrayList<>();

  Bench() {
    this(MongoKind.EMBEDDED);
  }

  Bench(MongoKind kind) {
    this.kind = kind;
  }

  MongoDatabase database(String name) {
    String own = databases + "_" + name;
    used.add(own);
    return kind.client().getDatabase(own).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  LocationId location() {
    return events.location;
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Skips skips() {
    return new Skips(JdbcClient.create(log.database()));
  }

  Receipts receipts() {
    return new Receipts(JdbcClient.create(log.database()));
  }

  /** Whoever makes anew, on a node of its own. */
  Rebuilds rebuilds(MongoDatabase database, List<Projection> projections) {
    return new Rebuilds(
        projections,
        new Generations(database),
        log.log(),
        skips(),
        receipts(),
        node(Node.freshName(), Node.CLAIM_TIMEOUT),
        clock());
  }

  Projections start(MongoDatabase database, Projection... projections) {
    return start(database, List.of(projections));
  }

  Projections start(MongoDatabase database, List<Projection> projections) {
    return start(database, node(Node.freshName(), Node.CLAIM_TIMEOUT), projections);
  }

  static Node node(String name, Duration claimTimeout) {
    return new Node(name, Node.SEGMENTS, claimTimeout);
  }

  Projections start(MongoDatabase database, Node node, List<Projection> projections) {
    var skips = skips();
    var engine = new Projections(projections, new Generations(database), log.log(), skips, node);
    started.add(engine);
    engine.start();
    return engine;
  }

  /** All streams begin. */
  void begin() {
    events.beginnings().forEach(event -> log.append(event, By.system(By.TOLD)));
  }

  /** Anything else happens so many times. */
  void happen(int times) {
    for (int i = 0; i < times; i++) happen();
  }

  Event happen() {
    Event event = events.any();
    log.append(event, By.system(By.TOLD));
    return event;
  }

  void somethingUnknown() {
    log.appendUnknown(events.any());
  }

  void caughtUp(Projections engine) {
    await()
        .atMost(SOON)
        .until(() -> {
          List<Progress> all = engine.progress();
          long head = log.log().head();
          return !all.isEmpty() && all.stream().allMatch(one -> one.position() >= head);
        });
  }

  static Document id(Recorded recorded) {
    return new Document(Form.ID, recorded.position());
  }

  /** Of every projection nothing is left but this generation. */
  void holdsOnly(MongoDatabase database, List<Projection> projections, int generation) {
    holdsOnly(
        database,
        projections.stream().map(one -> Generations.progressName(one, generation)).toList());
  }

  void holdsOnly(MongoDatabase database, List<String> collections) {
    Set<String> expected = Set.copyOf(collections);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(TestMongo.contents(database).keySet()).isEqualTo(expected));
  }

  /** The store holds what a fold of the whole log from nothing gives, byte for byte. */
  void isAsRebuilt(MongoDatabase database, Projection... projections) {
    isAsRebuilt(database, List.of(projections));
  }

  void isAsRebuilt(MongoDatabase database, List<Projection> projections) {
    MongoDatabase fresh = database("rebuilt" + started.size());
    Projections again = start(fresh, projections);
    caughtUp(again);
    again.stop();
    assertThat(documents(database)).isNotEmpty().isEqualTo(documents(fresh));
  }

  /** Of whichever generation they are. */
  private static Map<String, String> documents(MongoDatabase database) {
    Map<String, String> documents = new TreeMap<>();
    TestMongo.canonical(database)
        .forEach((name, document) -> documents.put(name.replaceFirst("_g\\d+ ", " "), document));
    return documents;
  }

  @Override
  public void close() {
    started.forEach(Projections::stop);
    used.forEach(own -> kind.client().getDatabase(own).drop());
    log.close();
  }
}
