package nl.werkplaats.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.readme.Walk.Pick;
import nl.werkplaats.readme.Walk.Request;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Does exactly what the README tells a newcomer to do. */
class ReadmeWalkTest extends RunningService {

  private static final Path README = Path.of("..", "README.md");
  private static final int MOST_LINES = 80;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void the_walk_takes_a_question_from_intake_to_harvest_and_reads_its_timeline() throws Exception {
    Walk walk = Walk.in(README);
    List<JsonNode> answers = new ArrayList<>();

    for (String line : walk.lines()) {
      Optional<Request> request = walk.request(line);
      if (request.isEmpty()) continue;
      HttpResponse<String> response = send(request.get());
      assertThat(response.statusCode()).as(line + "\n" + response.body()).isBetween(200, 201);
      JsonNode answer = KernelJson.mapper().readTree(response.body());
      for (Pick pick : request.get().pick().stream().toList()) {
        assertThat(response.body().split("\"" + pick.field() + "\":", -1))
            .as("the walk picks the only %s of: %s", pick.field(), response.body())
            .hasSize(2);
        walk.keep(pick.variable(), answer.path(pick.field()).asString());
      }
      answers.add(answer);
    }

    JsonNode harvested = answers.get(answers.size() - 2);
    assertThat(harvested.path("stage").asString()).isEqualTo("HARVESTED");
    List<String> told = new ArrayList<>();
    answers.getLast().path("items").forEach(item -> told.add(item.path("what").asString()));
    assertThat(told)
        .containsExactly(
            "question-submitted",
            "question-themed",
            "dialogue-entered",
            "experiment-started",
            "experiment-ended",
            "reflection-recorded",
            "question-harvested");
  }

  @Test
  void the_readme_is_short_enough_to_be_read() throws Exception {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  private HttpResponse<String> send(Request request) throws Exception {
    var builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + request.path()))
            .header("Authorization", basic(request.account()));
    request
        .body()
        .ifPresent(body ->
            builder.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    return CLIENT.send(builder.build(), BodyHandlers.ofString());
  }

  private static String basic(String account) {
    byte[] both = (account + ":werkplaats").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
