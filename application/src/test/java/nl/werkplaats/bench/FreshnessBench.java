package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.WerkplaatsApplication;

/**
 * How soon a step that one node acknowledged can be read on another, in a JVM of its own, while 500
 * arrive in a second.
 */
final class FreshnessBench {

  private static final int ARRIVALS = 500;
  private static final int CLIENTS = 128;

  /** Reading what every step left would measure the reading. */
  private static final int READ_ONE_IN = 10;

  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Figures figures;
  private final HttpClient http = HttpDoor.client();

  FreshnessBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (var stores = new BenchStores();
        var here = new BenchNode(stores.settings())) {
      BenchSchool school = BenchSchool.on(here, CLIENTS);
      int port = freePort();
      Process there = otherNode(stores.settings(), port);
      try {
        List<Reader> readers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          var door = new InProcessDoor(here, school.standing(here, client));
          String authorization = stores.authorization(BenchSchool.subject(client));
          readers.add(
              new Reader(
                  new Cycle(door, school.location()),
                  new HttpDoor(http, "http://127.0.0.1:" + port, authorization),
                  client));
        }
        awaitAlive(readers.getFirst().there());
        measure(readers);
      } finally {
        there.destroy();
        there.waitFor(20, TimeUnit.SECONDS);
      }
    }
  }

  private void measure(List<Reader> readers) throws Exception {
    var warm = new ConcurrentLinkedQueue<Double>();
    Arrivals.at(ARRIVALS, Crew.WARM_UP, readers.stream().map(r -> r.into(warm)).toList());
    var millis = new ConcurrentLinkedQueue<Double>();
    Percentiles steps =
        Arrivals.at(ARRIVALS, ROUND, readers.stream().map(reader -> reader.into(millis)).toList());
    new Percentiles(millis).put(figures, "readable elsewhere after");
    steps.put(figures, "step and reading together");
    figures.put("times too busy (503)", HttpDoor.timesTooBusy());
  }

  /** One client, who now and then looks on the other node for what was acknowledged here. */
  private record Reader(Cycle cycle, HttpDoor there, int number) {

    Arrivals.Work into(ConcurrentLinkedQueue<Double> millis) {
      int[] step = {number};
      return () -> {
        cycle.step();
        if (step[0]++ % READ_ONE_IN != 0) return;
        long acknowledged = System.nanoTime();
        there.get("/api/v1/questions/" + cycle.question() + "?version=" + cycle.version());
        millis.add((System.nanoTime() - acknowledged) / 1e6);
      };
    }
  }

  private static void awaitAlive(HttpDoor there) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> there.get("/actuator/health/liveness"), _ -> true);
  }

  private static Process otherNode(Map<String, String> settings, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx1g", "-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path")));
    command.add(WerkplaatsApplication.class.getName());
    settings.forEach((name, value) -> {
      if (!name.equals("server.port")) command.add("--" + name + "=" + value);
    });
    command.add("--server.port=" + port);
    Process node = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(node::destroyForcibly));
    return node;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
