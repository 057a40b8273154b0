package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Mongod;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.collective.Moments;
import nl.werkplaats.query.community.Communities;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.facilitation.Facilitations;
import nl.werkplaats.query.growth.GrowthShares;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.location.Statements;
import nl.werkplaats.query.projection.Generations;
import nl.werkplaats.query.projection.Node;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.projection.RebuildAsked;
import nl.werkplaats.query.projection.RebuildState;
import nl.werkplaats.query.projection.RebuildState.Phase;
import nl.werkplaats.query.projection.Rebuilds;
import nl.werkplaats.query.projection.Receipts;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.projection.Switching;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.report.ReportWindows;
import nl.werkplaats.query.report.Reports;
import nl.werkplaats.query.study.Studies;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast all projections are made anew from one reading of a large log, on quiet stores. */
final class RebuildBench {

  static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
  static final SyntheticLog.Size SIZE = new SyntheticLog.Size(40, EVENTS / 20, EVENTS);

  private static final Duration LOOK = Duration.ofMillis(20);
  private static final List<Projection> ALL =
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

  private final Figures figures;

  RebuildBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (HikariDataSource events = EventDatabase.POSTGRESQL.fresh();
        Mongod mongod = Mongod.start(MongoKind.REPLICA_SET);
        var client = MongoClients.create(mongod.uri())) {
      new LogFiller(events).fill(new SyntheticLog(1, SIZE));
      JdbcClient.create(events).sql("vacuum analyze event_log").update();
      MongoDatabase views =
          client.getDatabase("bench").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
      Rebuilds rebuilds = rebuilds(events, views);
      measure(rebuilds);
    }
  }

  private static Rebuilds rebuilds(HikariDataSource events, MongoDatabase views) {
    JdbcClient database = JdbcClient.create(events);
    return new Rebuilds(
        ALL,
        new Generations(views),
        new OrderedLog(events, new OpenAppends()),
        new Skips(database),
        new Receipts(database),
        new Node("bench", Node.SEGMENTS, Node.CLAIM_TIMEOUT),
        Clock.systemUTC());
  }

  /** Up to where it would catch up: nobody is there to keep a live one to compare with. */
  private void measure(Rebuilds rebuilds) {
    var asked =
        new RebuildAsked(
            rebuilds.names(), Optional.empty(), Switching.NEVER, false, Standing.SYSTEM.person());
    long begun = System.nanoTime();
    UUID id = rebuilds.begin(asked).id();
    double loaded = secondsUntilAfter(Phase.LOADING, rebuilds, id, begun);
    double durable = secondsUntilAfter(Phase.INDEXING, rebuilds, id, begun);
    rebuilds.cancel(id);
    long events = state(rebuilds, id).read().events();
    figures.put("events", events);
    figures.put("loaded, events/s", events / loaded);
    figures.put("loaded, indexed, durable, events/s", events / durable);
    figures.put("loaded, indexed, durable, s", durable);
    await().forever().until(() -> state(rebuilds, id).outcome().isPresent());
  }

  private static double secondsUntilAfter(Phase phase, Rebuilds rebuilds, UUID id, long begun) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .forever()
        .until(() -> state(rebuilds, id).phase().compareTo(phase) > 0);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static RebuildState state(Rebuilds rebuilds, UUID id) {
    return rebuilds.find(id).orElseThrow();
  }
}
