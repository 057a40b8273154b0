package nl.werkplaats.query.replay;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.asof.Moment;
import nl.werkplaats.query.collective.Moments;
import nl.werkplaats.query.community.Communities;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.facilitation.Facilitations;
import nl.werkplaats.query.growth.GrowthShares;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.location.Statements;
import nl.werkplaats.query.projection.Copies;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.report.ReportWindows;
import nl.werkplaats.query.report.Reports;
import nl.werkplaats.query.study.Studies;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of a synthetic school, a store of views, and nodes that make its past again. */
final class ReplayCase implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  static final ReplayLimits LIMITS = new ReplayLimits(1, 5, 5_000_000, Duration.ofHours(24));

  /** Everything that the service itself remembers. */
  static final List<Projection> EVERYTHING =
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

  final Random random;
  final AnyEvents events;
  final TestLog log;
  final MovableClock clock = new MovableClock();
  final MongoDatabase views;
  final ReplayBook book;
  private final List<Replays> nodes = new ArrayList<>();

  ReplayCase(MongoKind kind, long seed) {
    random = new Random(seed);
    events = new AnyEvents(random);
    boolean real = kind != MongoKind.EMBEDDED;
    log = new TestLog(events.location, real ? EventDatabase.POSTGRESQL : EventDatabase.H2);
    views = kind.client().getDatabase(MongoKind.freshDatabase());
    book = new ReplayBook(views);
  }

  /** Time that only a test puts forward. */
  static final class MovableClock extends Clock {

    private volatile Instant now = NOW;

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Some of a year of a school: facts are told days later, and not always in the same order. */
  void happens(int times) {
    Instant told = NOW.minus(Duration.ofDays(300));
    for (var event : events.beginnings()) log.append(event, By.system(told).toldAt(told));
    int most = (int) (Duration.ofDays(540).toSeconds() / times);
    for (int i = 0; i < times; i++) {
      told = told.plusSeconds(random.nextInt(most));
      Instant recorded = told.minusMillis(random.nextInt(3));
      Instant fact = recorded.minus(Duration.ofHours(random.nextInt(400)));
      log.append(events.any(), By.system(fact).toldAt(recorded));
    }
  }

  Replays node(ReplayLimits limits, List<Projection> projections) {
    var copies = new Copies(views, log.log(), new Skips(JdbcClient.create(log.database())));
    var node = new Replays(projections, views, log.log(), copies, limits, clock);
    nodes.add(node);
    node.start();
    return node;
  }

  ReplayAsked asked(Instant at, Meaning meaning, List<Projection> projections) {
    return new ReplayAsked(
        events.location,
        new Moment(at, meaning),
        projections.stream().map(Projection::name).toList());
  }

  ReplayState ended(Replays node, ReplayState begun) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> node.find(begun.id()).orElseThrow(), now -> now.ending().isPresent());
  }

  /** What there is of replays in the store of views, beside the book. */
  List<String> collections() {
    List<String> found = new ArrayList<>();
    for (String name : views.listCollectionNames()) {
      if (name.startsWith(Leftovers.BEGINNING)) found.add(name);
    }
    return found;
  }

  @Override
  public void close() {
    nodes.forEach(Replays::stop);
    views.drop();
    log.close();
  }
}
