package nl.werkplaats.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.werkplaats.edge.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MetersTest extends RunningService {

  private static final String METERS = "/actuator/prometheus";

  /** Reactions note their progress at what concerns them, and else now and then. */
  private static final double MUCH = 1_000;

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String COMMANDS =
      "werkplaats_commands_total{code=\"%s\",command=\"%s\",outcome=\"%s\",resource=\"questions\"}";

  private static final int OWN_PORT = freePort();

  @DynamicPropertySource
  static void aPortOfItsOwn(DynamicPropertyRegistry properties) {
    properties.add("werkplaats.scrape-port", () -> OWN_PORT);
  }

  @Test
  void whatHappenedIsCountedExactly() {
    Map<String, Double> before = meters();

    String question = question();
    ask(question + "/reformulate", "{\"wording\": \"Hoe begin ik?\", \"sharper\": true}", "k1");
    ask(question + "/reformulate", "{\"wording\": \"Hoe begin ik?\", \"sharper\": true}", "k1");
    ask(question + "/harvest", "{\"outcomes\": [\"NEW_INSIGHT\"]}", "k2");
    ask(question + "/harvest", "{\"outcomes\": [\"NEW_INSIGHT\"]}", "k2");
    send(
        post(
            "schoolopleider",
            question + "/redirect-to-activity",
            "{\"activity\": \"COMPANY_VISITS\"}"));
    ask(question + "/raise-follow-on", "{\"wording\": \"En daarna?\"}", "k3");
    ask(question + "/no-command-at-all", "{}", "k4");

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          Map<String, Double> now = meters();
          assertThat(grown(before, now, "werkplaats_reactions_total"))
              .containsExactly(Map.entry("{outcome=\"done\"}", 1d));
          assertThat(grown(before, now, "werkplaats_append_seconds_count"))
              .as("four commands of people, one of a reaction")
              .containsValue(5d);
          assertThat(now.get("werkplaats_reactions_lag")).isLessThan(MUCH);
          assertThat(
                  now.entrySet().stream()
                      .filter(each -> each.getKey().startsWith("werkplaats_projection_lag{")))
              .hasSize(13)
              .allMatch(each -> each.getValue() == 0d);
        });
    Map<String, Double> now = meters();
    assertThat(grown(before, now, "werkplaats_commands_total"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                counted("none", "create", "accepted"), 1d,
                counted("none", "reformulate", "accepted"), 1d,
                counted("move-not-allowed", "harvest", "refused"), 1d,
                counted("none", "redirect-to-activity", "accepted"), 1d,
                counted("none", "raise-follow-on", "accepted"), 1d));
    assertThat(grown(before, now, "werkplaats_commands_replayed_total")).containsValue(2d);
    assertThat(grown(before, now, "werkplaats_commands_retried_total")).isEmpty();
    double head = events();
    assertThat(now)
        .containsEntry("werkplaats_projection_position{projection=\"questions_v2\"}", head);
  }

  @Test
  void nothingInItTellsOfAnybodyOrOfOneThing() {
    question();
    String all = scrape("beheerder").response().body();
    assertThat(all).contains("http_server_requests", "hikaricp_connections", "jvm_memory_used");
    assertThat(all)
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
        .doesNotContain("docent1", "beheerder", "voorbeeld");
  }

  @Test
  void administratorsSeeItAndOthersDoNot() {
    assertThat(scrape("beheerder").status()).isEqualTo(200);
    for (String written : List.of(METERS, "/actuator/%70rometheus")) {
      Reply docent = send(as("docent1", written));
      assertThat(docent.status()).as(written).isEqualTo(403);
      assertThat(docent.at("code")).isEqualTo("not-yours");
    }
    assertThat(send(request(METERS)).status()).isEqualTo(401);
  }

  @Test
  void whoeverCollectsOnThisMachineSeesItAtAPortThatShowsNothingElse() {
    assertThat(send(own(METERS)).status()).isEqualTo(200);
    assertThat(send(own("/api/v1/me")).status()).isEqualTo(401);
    assertThat(send(own("/actuator/health")).status()).isEqualTo(401);
  }

  private HttpRequest.Builder own(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + OWN_PORT + path));
  }

  private void ask(String path, String body, String key) {
    send(post("docent1", path, body).header("Idempotency-Key", key));
  }

  private Reply scrape(String account) {
    return send(as(account, METERS));
  }

  private Map<String, Double> meters() {
    return scrape("beheerder")
        .response()
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
  }

  private static Map<String, Double> grown(
      Map<String, Double> before, Map<String, Double> now, String name) {
    return now.entrySet().stream()
        .filter(each -> each.getKey().startsWith(name))
        .filter(each -> each.getValue() > before.getOrDefault(each.getKey(), 0d))
        .collect(
            Collectors.toMap(
                each -> each.getKey().substring(name.length()),
                each -> each.getValue() - before.getOrDefault(each.getKey(), 0d)));
  }

  private static String counted(String code, String command, String outcome) {
    return COMMANDS
        .formatted(code, command, outcome)
        .substring("werkplaats_commands_total".length());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
