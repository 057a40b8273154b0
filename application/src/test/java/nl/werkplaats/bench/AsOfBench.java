package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import nl.werkplaats.kernel.id.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to look back over HTTP: at one question while 500 steps are recorded in a
 * second, and at a whole location with a large history.
 */
final class AsOfBench {

  private static final int ARRIVALS = 500;
  private static final int CLIENTS = 64;
  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));

  /** None leaves the location out. */
  private static final int EVENTS = Integer.getInteger("bench.location-events", 100_000);

  private static final int LOOKS = Integer.getInteger("bench.looks", 20);
  private static final int TOUCHED_ONE_IN = 20;
  private static final int ENOUGH = 200;
  private static final int LOOKS_PER_SECOND = 10;
  private static final int LOOKERS = 8;

  /** Each of them is folded from another part of what happened. */
  private static final List<String> WHOLE =
      List.of("", "/board", "/timeline?limit=50", "/growth/themes", "/visions");

  private final Figures figures;
  private final Random random = new Random(1);

  AsOfBench(Figures figures) {
    this.figures = figures;
  }

  /** A question that was acted on, and when. */
  private record Touched(String question, Instant at) {}

  void run() throws Exception {
    if (EVENTS > 0) location();
    question();
  }

  private void location() throws Exception {
    var log = new SyntheticLog(1, new SyntheticLog.Size(1, EVENTS / 20, EVENTS));
    try (var stores = new BenchStores();
        var node = new BenchNode(TimelineBench.readingOnly(stores.settings()))) {
      new LogFiller(node.bean(DataSource.class)).fill(log);
      JdbcClient database = node.bean(JdbcClient.class);
      database.sql("vacuum analyze event_log").update();
      TimelineBench.nameEverybody(node, log.locations());
      await().forever().until(() -> node.lagOfProjections() == 0);
      figures.put("events of the location", EVENTS);
      LocationId location = log.locations().getFirst();
      var door =
          new HttpDoor(
              HttpDoor.client(), node.address(), stores.authorization(TimelineBench.TRAINER));
      for (String meaning : List.of("known", "true")) {
        for (String part : WHOLE) whole(door, location, part, meaning);
        whole(door, "/api/v1/questions?location=" + location, "list of questions", meaning);
      }
      compare(door, location);
    }
  }

  private void whole(HttpDoor door, LocationId location, String part, String meaning) {
    String name = part.isEmpty() ? "location" : part.substring(1).replaceFirst("\\?.*", "");
    whole(door, "/api/v1/locations/" + location + part, name, meaning);
  }

  private void whole(HttpDoor door, String path, String name, String meaning) {
    String asked = path + (path.contains("?") ? "&" : "?") + "meaning=" + meaning + "&at=";
    List<Double> millis = new ArrayList<>();
    for (int look = -LOOKS / 2; look < LOOKS; look++) {
      long before = System.nanoTime();
      door.get(asked + late());
      if (look >= 0) millis.add((System.nanoTime() - before) / 1e6);
    }
    new Percentiles(millis).put(figures, name + " as it was " + meaning);
  }

  /** In the last of the years that were told, when nearly all of it counts. */
  private Instant late() {
    return Instant.parse("2026-06-01T08:00:00Z").plusSeconds(random.nextInt(1_000_000));
  }

  private void compare(HttpDoor door, LocationId location) {
    List<Double> millis = new ArrayList<>();
    for (int look = -2; look < LOOKS / 2; look++) {
      long before = System.nanoTime();
      door.get("/api/v1/locations/" + location + "/compare?from=2025-09-01T08:00:00Z&to=" + late());
      if (look >= 0) millis.add((System.nanoTime() - before) / 1e6);
    }
    new Percentiles(millis).put(figures, "location compared");
  }

  private void question() throws Exception {
    try (var stores = new BenchStores();
        var node = new BenchNode(stores.settings())) {
      BenchSchool school = BenchSchool.on(node, CLIENTS);
      List<Touched> touched = new CopyOnWriteArrayList<>();
      List<Arrivals.Work> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        var door = new InProcessDoor(node, school.standing(node, client));
        var cycle = new Cycle(door, school.location());
        clients.add(() -> {
          cycle.step();
          if (random.nextInt(TOUCHED_ONE_IN) == 0) {
            touched.add(new Touched(cycle.question(), Instant.now()));
          }
        });
      }
      String authorization = stores.authorization(BenchSchool.subject(0));
      var door = new HttpDoor(HttpDoor.client(), node.address(), authorization);
      Arrivals.at(ARRIVALS, Crew.WARM_UP, clients);
      // What is seldom asked is compiled late: it is asked all the time before it is measured.
      Crew.stepsPerSecond(
          Collections.nCopies(
              LOOKERS,
              () -> {
                then(door, one(touched));
                now(door, one(touched));
                empty(door);
              }),
          Crew.WARM_UP.dividedBy(3));
      figures.put("behind before it", node.lagOfProjections());
      Future<Percentiles> then = looking(ROUND, () -> then(door, one(touched)));
      Future<Percentiles> now = looking(ROUND, () -> now(door, one(touched)));
      Future<Percentiles> empty = looking(ROUND, () -> empty(door));
      Arrivals.at(ARRIVALS, ROUND, clients).put(figures, "step meanwhile");
      then.get().put(figures, "question as it was");
      now.get().put(figures, "question as it is");
      empty.get().put(figures, "answer with nothing in it");
      figures.put("behind at its end", node.lagOfProjections());
    }
  }

  /** Looks that arrive at a fixed rate beside everything else. */
  private static Future<Percentiles> looking(Duration round, Arrivals.Work look) {
    var looking = new FutureTask<>(() -> Arrivals.at(LOOKS_PER_SECOND, round, List.of(look)));
    Thread.ofPlatform().name("looks").start(looking);
    return looking;
  }

  private Touched one(List<Touched> touched) {
    return touched.get(random.nextInt(touched.size() - ENOUGH));
  }

  private static void then(HttpDoor door, Touched one) {
    door.get("/api/v1/questions/" + one.question() + "?at=" + one.at());
  }

  /** As little as can be asked with a token. */
  private static void empty(HttpDoor door) {
    door.get("/actuator/health/liveness");
  }

  private static void now(HttpDoor door, Touched one) {
    door.get("/api/v1/questions/" + one.question());
  }
}
