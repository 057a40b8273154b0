package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

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
      // What is asked now and then is compiled late, and the compiler takes a core meanwhile: so it
      // is asked as often as can be first, and left alone for a while before it is measured.
      looksDuring(Crew.WARM_UP, clients, touched, door, Duration.ZERO);
      looksDuring(Crew.WARM_UP.dividedBy(3), clients, touched, door, BETWEEN_LOOKS);
      figures.put("behind before it", node.lagOfProjections());
      looksDuring(ROUND, clients, touched, door, BETWEEN_LOOKS);
      figures.put("behind at its end", node.lagOfProjections());
    }
  }

  /**
   * Looks at one question after the other while steps arrive: as it was, as it is, and beside both
   * at an answer with nothing in it, which is what the machine leaves for any.
   */
  private void looksDuring(
      Duration round,
      List<Arrivals.Work> clients,
      List<Touched> touched,
      HttpDoor door,
      Duration pause)
      throws Exception {
    List<Double> then = new ArrayList<>();
    List<Double> now = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    var over = new AtomicBoolean();
    // Who looks comes from outside, and does not wait for a turn among the service's own threads.
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<?> looking =
          thread.submit(() -> {
            while (!over.get()) {
              Thread.sleep(pause);
              if (touched.size() < ENOUGH) continue;
              Touched one = touched.get(random.nextInt(touched.size() - ENOUGH / 2));
              String question = "/api/v1/questions/" + one.question();
              then.add(millis(door, question + "?at=" + one.at()));
              now.add(millis(door, question));
              empty.add(millis(door, "/actuator/health/liveness"));
            }
            return null;
          });
      Percentiles steps = Arrivals.at(ARRIVALS, round, clients);
      over.set(true);
      looking.get();
      steps.put(figures, "step meanwhile");
      new Percentiles(then).put(figures, "question as it was");
      new Percentiles(now).put(figures, "question as it is");
      new Percentiles(empty).put(figures, "answer with nothing in it");
    }
  }

  private static double millis(HttpDoor door, String path) {
    long before = System.nanoTime();
    door.get(path);
    return (System.nanoTime() - before) / 1e6;
  }
}
