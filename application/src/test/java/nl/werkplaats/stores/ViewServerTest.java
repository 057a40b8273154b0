package nl.werkplaats.stores;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Mongod;
import nl.werkplaats.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ViewServerTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(strings = {"6.0.0", "6.0.5", "7.0.14", "8.0.1-rc2", "10.1"})
  void theseVersionsWillDo(String version) {
    assertThat(ViewServer.isFit(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0.30", "4.4.2", "5.9-rc1"})
  void theseVersionsAreTooOld(String version) {
    assertThat(ViewServer.isFit(version)).isFalse();
  }

  @Test
  void aServerThatIsTooOldIsRefusedByBothVersions() {
    var server = new ViewServer(new ConnectionString(MongoKind.EMBEDDED.uri()));
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> server.demandFit(MongoKind.EMBEDDED.client()))
        .withMessageContaining(ViewServer.version(MongoKind.EMBEDDED.client()))
        .withMessageContaining("6.0 is needed")
        .satisfies(refused -> assertThat(refused.remedy()).contains("werkplaats.mongodb.uri"));
  }

  @Test
  void aServerThatIsAwayIsNoReasonNotToStart(CapturedOutput output) {
    var uri = new ConnectionString("mongodb://wie:geheim@127.0.0.1:1/");
    var server = new ViewServer(uri);
    try (MongoClient client = client(uri, server)) {
      assertThatCode(() -> server.demandFit(client)).doesNotThrowAnyException();
      await().untilAsserted(() -> assertThat(output).contains("127.0.0.1:1 is not reachable"));
      assertThat(output).doesNotContain("geheim").doesNotContain("wie:");
      assertThat(new MongoHealth(client, server, false).health().getStatus())
          .isEqualTo(Status.DOWN);
    }
  }

  @Test
  void thatItGoesAndComesIsSaidOnceEach(CapturedOutput output) {
    assumeTrue(MongoKind.available().contains(MongoKind.REPLICA_SET));
    try (Mongod mongod = Mongod.start(MongoKind.REPLICA_SET)) {
      var uri = new ConnectionString(mongod.uri());
      var server = new ViewServer(uri);
      try (MongoClient client = client(uri, server)) {
        server.demandFit(client);
        Health health = new MongoHealth(client, server, false).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("kind", "replica set");
        for (int times = 1; times <= 2; times++) {
          mongod.kill();
          awaitSaid(output, "is not reachable", times);
          mongod.startAgain();
          awaitSaid(output, "reachable again", times);
        }
      }
    }
  }

  private static void awaitSaid(CapturedOutput output, String words, int times) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(output.getAll().split(words, -1)).as(words).hasSize(times + 1));
  }

  private static MongoClient client(ConnectionString uri, ViewServer server) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(uri)
            .applyToServerSettings(each -> each.heartbeatFrequency(500, MILLISECONDS))
            .applyToClusterSettings(
                each -> each.serverSelectionTimeout(1_000, MILLISECONDS).addClusterListener(server))
            .build());
  }
}
