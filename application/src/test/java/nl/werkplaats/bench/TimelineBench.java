package nl.werkplaats.bench;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** How long a page of a location's timeline takes, over HTTP, with a large log behind it. */
final class TimelineBench {

  private static final int WARM_UP = 6_000;
  private static final int PAGES = 4_000;
  private static final int PAGES_ON = 20;
  static final String TRAINER = "trainer";

  private final Figures figures;
  private final Random random = new Random(1);

  TimelineBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    var log = new SyntheticLog(1, RebuildBench.SIZE);
    try (var stores = new BenchStores();
        var node = new BenchNode(readingOnly(stores.settings()))) {
      new LogFiller(node.bean(DataSource.class)).fill(log);
      nameEverybody(node, log.locations());
      await().forever().until(() -> node.lagOfProjections() == 0);
      figures.put("events", RebuildBench.EVENTS);
      var door = new HttpDoor(HttpDoor.client(), node.address(), stores.authorization(TRAINER));
      pages(door, log.locations(), WARM_UP);
      new Percentiles(pages(door, log.locations(), PAGES)).put(figures, "page of 50 steps");
    }
  }

  /** Nobody reacts to what is only told, or the log would go on otherwise than it was told. */
  static Map<String, String> readingOnly(Map<String, String> settings) {
    settings.put("werkplaats.sides", "query");
    return settings;
  }

  static void nameEverybody(BenchNode node, List<LocationId> locations) {
    PersonId trainer =
        node.bean(TransactionOperations.class)
            .execute(_ ->
                node.bean(Vault.class)
                    .create(
                        "Schoolopleider (verzonnen)", List.of(new Login(Issuer.NAME, TRAINER))));
    JdbcClient database = node.bean(JdbcClient.class);
    for (LocationId location : locations) {
      database
          .sql("insert into role_grant (person, location, role_code) values (?, ?, ?)")
          .params(trainer.value(), location.value(), Role.SCHOOL_TRAINER.name())
          .update();
    }
    database
        .sql(
            """
            insert into person (person, name)
            select distinct (metadata ->> 'actor')::uuid, 'Docent (verzonnen)' from event_log
            where metadata ->> 'actor' is not null
            on conflict do nothing
            """)
        .update();
  }

  /** One page after the other, and after some of them elsewhere. */
  private List<Double> pages(HttpDoor door, List<LocationId> locations, int count) {
    List<Double> millis = new ArrayList<>();
    String path = "";
    for (int page = 0; page < count; page++) {
      if (path.isEmpty() || page % PAGES_ON == 0) {
        LocationId location = locations.get(random.nextInt(locations.size()));
        path = "/api/v1/locations/" + location + "/timeline?limit=50";
      }
      long before = System.nanoTime();
      JsonNode answer = door.get(path);
      millis.add((System.nanoTime() - before) / 1e6);
      path = answer.path("next").asString("");
    }
    return millis;
  }
}
