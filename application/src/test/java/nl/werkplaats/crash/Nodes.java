package nl.werkplaats.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import nl.werkplaats.journey.Client;
import nl.werkplaats.journey.Remains;
import nl.werkplaats.journey.RunningService;
import nl.werkplaats.place.Place;
import org.bson.Document;

/** Two nodes of one service, each in a JVM of its own. */
final class Nodes implements AutoCloseable {

  static final int HOW_MANY = 2;

  /** Short, so that whoever waits for others to take over waits not long. */
  static final Duration CLAIM = Duration.ofSeconds(3);

  /** Nobody waits longer than this for a node that may be gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path home;
  private final Place place;
  private final Map<Integer, RunningService> running = new ConcurrentHashMap<>();

  Nodes(Path home, Place place) {
    this.home = home;
    this.place = place;
  }

  /** Starts all, and sees to it that the example schools are there. */
  void start() {
    start(0);
    place.schools(running.get(0).address());
    for (int node = 1; node < HOW_MANY; node++) start(node);
  }

  void start(int node) {
    Path folder = home.resolve("node-" + node);
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String claim = CLAIM.toSeconds() + "s";
    running.put(
        node,
        RunningService.start(
            folder,
            place,
            "-Dwerkplaats.projections.claim-timeout=" + claim,
            "-Dwerkplaats.reactions.claim-timeout=" + claim));
  }

  /** One node, spoken to by somebody who does not wait for ever. */
  Client at(int node) {
    return running.get(node).as("docent1").within(PATIENCE);
  }

  Client anywhere(RandomGenerator random) {
    return at(random.nextInt(HOW_MANY));
  }

  void kill(int node) {
    running.get(node).kill();
  }

  void stop() {
    running.values().forEach(RunningService::stop);
  }

  void freeze(int node) {
    signal("-STOP", node);
  }

  void thaw(int node) {
    signal("-CONT", node);
  }

  private void signal(String signal, int node) {
    try {
      String pid = String.valueOf(running.get(node).pid());
      int exit = new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
      if (exit != 0) throw new IllegalStateException("no signal reached node " + node);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException broken) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(broken);
    }
  }

  void awaitReady() {
    await("every node is ready")
        .atMost(120, SECONDS)
        .until(() -> running.values().stream().allMatch(each -> each.as("docent1").ready()));
  }

  /** Waits until others do all the work of a node that gives no sign of life. */
  void awaitTakenOver(int node, MongoDatabase views) {
    String pid = String.valueOf(running.get(node).pid());
    await("others take over")
        .pollDelay(CLAIM.plusSeconds(1))
        .atMost(60, SECONDS)
        .until(() -> !holdsViews(pid, views) && !holdsReactions(pid));
  }

  private static boolean holdsViews(String pid, MongoDatabase views) {
    for (Document token : views.getCollection("tokens").find()) {
      String owner = token.getString("owner");
      if (owner != null && owner.startsWith(pid + "-")) return true;
    }
    return false;
  }

  private boolean holdsReactions(String pid) {
    return new Remains(place)
        .rows("token_entry").stream().anyMatch(row -> row.contains("\n" + pid + "@"));
  }

  @Override
  public void close() {
    close(0);
  }

  /** With all that come after it; one that cannot be closed keeps none of the others. */
  private void close(int node) {
    try (var _ = running.get(node)) {
      if (node + 1 < HOW_MANY) close(node + 1);
    }
  }
}
