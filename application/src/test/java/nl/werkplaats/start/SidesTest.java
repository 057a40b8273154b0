package nl.werkplaats.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.fixture.MongoKind;
import nl.werkplaats.fixture.Postgres;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.text.MasterKey;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;

/** One node that only decides and one that only remembers, over the same stores. */
class SidesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Issuer ISSUER = new Issuer();
  private static final String FIRST = "sub-of-the-first";

  @TempDir static Path folder;

  private static ConfigurableApplicationContext deciding;
  private static ConfigurableApplicationContext remembering;

  @BeforeAll
  static void oneOfEachIsStarted() {
    String events = Postgres.shared().freshDatabase();
    String views = MongoKind.best().uri();
    MasterKey.in(folder.resolve("master.key"), true);
    Map<String, String> common = new LinkedHashMap<>(ISSUER.settings(folder));
    common.put("server.port", "0");
    common.put("spring.datasource.url", events);
    common.put("werkplaats.master-key-file", folder.resolve("master.key").toString());
    // No views, and so no store of views: the node that decides is told of none.
    deciding =
        start(
            common,
            Map.of(
                "werkplaats.sides", "command",
                "werkplaats.first-administrator.subject", FIRST,
                "werkplaats.first-administrator.name", "Beheerder (voorbeeld)"));
    remembering =
        start(
            common,
            MongoKind.best() == MongoKind.EMBEDDED
                ? Map.of("werkplaats.sides", "query", "werkplaats.embedded-stores", "true")
                : Map.of(
                    "werkplaats.sides",
                    "query",
                    "werkplaats.mongodb.uri",
                    views,
                    "werkplaats.mongodb.database",
                    MongoKind.freshDatabase()));
  }

  private static ConfigurableApplicationContext start(
      Map<String, String> common, Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(common);
    all.putAll(own);
    return new SpringApplicationBuilder(WerkplaatsApplication.class)
        .run(
            all.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new));
  }

  @AfterAll
  static void bothEnd() {
    if (deciding != null) deciding.close();
    if (remembering != null) remembering.close();
  }

  @Test
  void whatOneDecidesTheOtherTells() throws Exception {
    HttpResponse<String> made =
        post(
            deciding,
            "/api/v1/locations",
            """
            {"name": "Zwolle (voorbeeld)", "institution": "Voorbeeld", "adoptedOn": "2020-08-01"}
            """);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String address = made.headers().firstValue("Location").orElseThrow();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(remembering, address + "?version=2").statusCode() == 200);
  }

  @Test
  void eachIsReadyByWhatItNeeds() throws Exception {
    assertThat(get(deciding, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(remembering, "/actuator/health/readiness").statusCode() == 200);
    assertThat(json(get(deciding, "/actuator/health")).at("/components/mongo").isMissingNode())
        .isTrue();
    assertThat(json(get(remembering, "/actuator/health")).at("/components/mongo/status").asString())
        .isEqualTo("UP");
  }

  @Test
  void theOneThatDecidesKeepsNoViewsAndAnswersNoQuestions() throws Exception {
    assertThat(deciding.getBeansOfType(MongoClient.class)).isEmpty();
    assertThat(deciding.getBeanNamesForType(Object.class))
        .noneMatch(name -> isIn(deciding, name, "query"));
    assertThat(get(deciding, "/api/v1/me").statusCode()).isEqualTo(404);
    JsonNode paths = json(get(deciding, "/openapi.json")).at("/paths");
    assertThat(paths.propertyNames()).contains("/api/v1/questions", "/api/v1/people");
    paths.forEach(path ->
        path.propertyNames().stream()
            .filter(method -> !method.equals("post"))
            .forEach(method ->
                assertThat(path.at("/" + method + "/tags/0").asString()).isEqualTo("problems")));
  }

  @Test
  void theOneThatRemembersDecidesNothingAndReactsToNothing() throws Exception {
    assertThat(remembering.getBeansOfType(CommandBus.class)).isEmpty();
    assertThat(remembering.getBeanNamesForType(Object.class))
        .noneMatch(name -> isIn(remembering, name, "command"));
    assertThat(remembering.getBeansOfType(ScheduledTaskHolder.class)).isEmpty();
    assertThat(post(remembering, "/api/v1/people", "{}").statusCode()).isIn(404, 405);
    JsonNode paths = json(get(remembering, "/openapi.json")).at("/paths");
    assertThat(paths.propertyNames()).contains("/api/v1/me", "/api/v1/questions/{id}/timeline");
    // What operators do to the views is done where the views are, and so is what auditors have made
    // of the log; neither decides anything.
    assertThat(paths.propertyNames())
        .filteredOn(path -> paths.get(path).has("post"))
        .allMatch(path -> path.contains("/operations/") || path.startsWith("/api/v1/audit/"));
  }

  @Test
  void nobodyIsLetInUnknownOnEither() throws Exception {
    for (ConfigurableApplicationContext node :
        new ConfigurableApplicationContext[] {deciding, remembering}) {
      HttpRequest unknown = HttpRequest.newBuilder(address(node, "/api/v1/questions")).build();
      assertThat(CLIENT.send(unknown, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }
  }

  private static boolean isIn(ConfigurableApplicationContext node, String bean, String side) {
    Class<?> type = node.getType(bean);
    return type != null && type.getName().startsWith("nl.werkplaats." + side + ".");
  }

  private static URI address(ConfigurableApplicationContext node, String path) {
    return URI.create(
        "http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port") + path);
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext node, String path)
      throws IOException, InterruptedException {
    return CLIENT.send(as(node, path).GET().build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(
      ConfigurableApplicationContext node, String path, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(
        as(node, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder as(ConfigurableApplicationContext node, String path) {
    return HttpRequest.newBuilder(address(node, path))
        .header("Authorization", ISSUER.bearer(FIRST));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return KernelJson.mapper().readTree(answer.body());
  }
}
