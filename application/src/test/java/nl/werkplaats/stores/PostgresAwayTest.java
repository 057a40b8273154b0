package nl.werkplaats.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.fixture.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service on a PostgreSQL whose plug is pulled. */
@Timeout(240)
class PostgresAwayTest {

  private static final String SUBJECT = "beheerder-van-de-proef";

  private final Issuer issuer = new Issuer();
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void whileItIsAwayThatIsSaidSoonAndAfterwardsTheServiceGoesOn() throws Exception {
    try (var postgres = Postgres.own(folder, Map.of());
        var service = service(postgres.freshDatabase())) {
      JdbcClient database = service.getBean(JdbcClient.class);
      assertThat(setting(database, "application_name")).isEqualTo("werkplaats");
      assertThat(setting(database, "transaction_timeout")).isEqualTo("20s");
      assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("10s");
      String address =
          "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
      assertThat(takeIn(address).statusCode()).isEqualTo(201);

      postgres.kill();
      long before = System.nanoTime();
      HttpResponse<String> refused = takeIn(address);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("store-away");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));

      postgres.start();
      await().atMost(Duration.ofSeconds(30)).until(() -> takeIn(address).statusCode() == 201);
      assertThat(database.sql("select count(*) from person").query(Long.class).single())
          .as("the administrator and the two who were acknowledged")
          .isEqualTo(3);
    }
  }

  private ConfigurableApplicationContext service(String database) throws Exception {
    Path key = folder.resolve("master.key");
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
    Map<String, Object> settings = new TreeMap<>();
    issuer.introduce((name, value) -> settings.put(name, value.get()), folder);
    settings.put("server.port", "0");
    settings.put("spring.datasource.url", database);
    settings.put("werkplaats.embedded-stores", "true");
    settings.put("werkplaats.master-key-file", key);
    settings.put("werkplaats.first-administrator.subject", SUBJECT);
    settings.put("werkplaats.first-administrator.name", "Beheerder (verzonnen)");
    return SpringApplication.run(
        WerkplaatsApplication.class,
        settings.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new));
  }

  private static String setting(JdbcClient database, String name) {
    return database
        .sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private HttpResponse<String> takeIn(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "/api/v1/people"))
            .header("Authorization", issuer.bearer(SUBJECT))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\": \"Docent (verzonnen)\", \"logins\": []}"))
            .build(),
        BodyHandlers.ofString());
  }
}
