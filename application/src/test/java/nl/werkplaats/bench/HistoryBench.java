package nl.werkplaats.bench;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.query.projection.Projections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How fast a large log is streamed to an auditor over HTTP, in how much memory. */
final class HistoryBench {

  private static final int ROUNDS = 3;
  private static final int SEARCHES = 50;
  private static final int BUFFER = 64 * 1024;
  private static final String AUDITOR = "auditor";
  private static final String EVENTS = "/api/v1/audit/events";

  private final Figures figures;
  private final Random random = new Random(1);

  HistoryBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    var log = new SyntheticLog(1, RebuildBench.SIZE);
    try (var stores = new BenchStores();
        var node = new BenchNode(readingOnly(stores.settings()))) {
      node.bean(Projections.class).stop();
      new LogFiller(node.bean(DataSource.class)).fill(log);
      auditEverywhere(node, log.locations());
      JdbcClient database = node.bean(JdbcClient.class);
      database.sql("vacuum analyze event_log").update();
      figures.put("events", RebuildBench.EVENTS);
      figures.put("heap at most, MiB", Runtime.getRuntime().maxMemory() / 1024 / 1024);
      String token = stores.authorization(AUDITOR);
      for (int round = 1; round <= ROUNDS; round++) {
        stream("round " + round, node.address() + EVENTS, token);
      }
      String there = "?location=" + log.locations().getFirst();
      stream("one location", node.address() + EVENTS + there, token);
      search(new HttpDoor(HttpDoor.client(), node.address(), token), database);
    }
  }

  /** Only what is asked of the log itself is measured. */
  private static Map<String, String> readingOnly(Map<String, String> settings) {
    settings.put("werkplaats.sides", "query");
    return settings;
  }

  private static void auditEverywhere(BenchNode node, List<LocationId> locations) {
    var logins = List.of(new Login(Issuer.NAME, AUDITOR));
    PersonId auditor =
        node.bean(TransactionOperations.class)
            .execute(_ -> node.bean(Vault.class).create("Auditor (verzonnen)", logins));
    for (LocationId location : locations) {
      node.bean(JdbcClient.class)
          .sql("insert into role_grant (person, location, role_code) values (?, ?, ?)")
          .params(auditor.value(), location.value(), Role.AUDITOR.name())
          .update();
    }
  }

  private void stream(String what, String address, String token) throws Exception {
    System.gc();
    try (var heap = new LiveHeap()) {
      long begun = System.nanoTime();
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", token)
              .header("Accept", "application/x-ndjson")
              .build();
      long lines = 0;
      long bytes = 0;
      try (HttpClient client = HttpDoor.client();
          InputStream answer = client.send(request, BodyHandlers.ofInputStream()).body()) {
        byte[] buffer = new byte[BUFFER];
        for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
          bytes += read;
          for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
        }
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      figures.put(what + ", events", lines - 1);
      figures.put(what + ", events/s", (lines - 1) / seconds);
      figures.put(what + ", MiB/s", bytes / seconds / 1024 / 1024);
      figures.put(what + ", live heap at most, MiB", heap.mebibytes());
    }
  }

  /** The first page of what few of all events are. */
  private void search(HttpDoor door, JdbcClient database) {
    List<String> actors =
        database
            .sql("select distinct metadata ->> 'actor' from event_log where position % 97 = 0")
            .query(String.class)
            .list();
    measure("a page by actor", door, () -> "?actor=" + actors.get(random.nextInt(actors.size())));
    List<String> streams =
        database
            .sql("select stream from event_log where position % 997 = 0")
            .query(String.class)
            .list();
    measure(
        "a page of a stream", door, () -> "?stream=" + streams.get(random.nextInt(streams.size())));
    measure("a page of a day", door, () -> "?from=2024-03-0" + (1 + random.nextInt(9)));
    measure("looking through everything", door, () -> "?correlation=" + UUID.randomUUID());
  }

  private void measure(String what, HttpDoor door, java.util.function.Supplier<String> query) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      String path = EVENTS + query.get();
      long before = System.nanoTime();
      door.get(path);
      millis.add((System.nanoTime() - before) / 1e6);
    }
    new Percentiles(millis).put(figures, what);
  }
}
