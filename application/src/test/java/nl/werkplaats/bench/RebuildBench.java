package nl.werkplaats.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Mongod;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.location.Locations;
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
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast all projections are made anew from one reading of a large log, on quiet stores. */
final class RebuildBench {

  static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
  static final SyntheticLog.Size SIZE = new SyntheticLog.Size(40, EVENTS / 20, EVENTS);

  private static final int LOOK_MILLIS = 20;
  private static final List<Projection> ALL =
      List.of(
          Questions.PROJECTION,
          Themes.PROJECTION,
          Dialogues.PROJECTION,
          Locations.PROJECTION,
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
  private void measure(Rebuilds rebuilds) throws InterruptedException {
    var asked =
        new RebuildAsked(
            rebuilds.names(), Optional.empty(), Switching.NEVER, false, Standing.SYSTEM.person());
    long begun = System.nanoTime();
    RebuildState state = rebuilds.begin(asked);
    Map<Phase, Long> entered = new EnumMap<>(Phase.class);
    while (!entered.containsKey(Phase.CATCHING_UP) && state.outcome().isEmpty()) {
      Thread.sleep(LOOK_MILLIS);
      state = rebuilds.find(state.id()).orElseThrow();
      Phase phase = state.phase() == Phase.COMPARING ? Phase.CATCHING_UP : state.phase();
      entered.putIfAbsent(phase, System.nanoTime());
    }
    rebuilds.cancel(state.id());
    double loaded = (entered.get(Phase.INDEXING) - begun) / 1e9;
    double durable = (entered.get(Phase.CATCHING_UP) - begun) / 1e9;
    figures.put("events", state.events());
    figures.put("loaded, events/s", state.events() / loaded);
    figures.put("loaded, indexed, durable, events/s", state.events() / durable);
    figures.put("loaded, indexed, durable, s", durable);
    while (rebuilds.find(state.id()).orElseThrow().outcome().isEmpty()) Thread.sleep(LOOK_MILLIS);
  }
}
