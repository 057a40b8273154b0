package nl.werkplaats.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.werkplaats.command.http.BodyReader;
import nl.werkplaats.command.http.CommandCatalogue;
import nl.werkplaats.command.http.CommandCatalogue.AddPerson;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RunningService {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping addresses;

  private JsonNode document;

  @BeforeEach
  void read() {
    document = send(request("/openapi.json")).json();
  }

  @Test
  void theDocumentIsOfVersion31AndSaysHowToComeIn() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/components/securitySchemes/identity/scheme").asString())
        .isEqualTo("basic");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
  }

  @Test
  void everyCommandIsThereWithItsRefusalsAndItsTag() {
    for (Entry entry : CommandCatalogue.entries()) {
      JsonNode post = post(entry.path());
      assertThat(post.isObject()).as(entry.path()).isTrue();
      assertThat(post.path("responses").propertyNames())
          .contains("400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "503")
          .contains(entry.creates() ? "201" : "200");
      assertThat(post.at("/tags/0").asString()).isEqualTo(entry.resource().segment());
      assertThat(post.path("description").asString()).isNotBlank();
      assertThat(parameters(post))
          .contains("If-Match", "Idempotency-Key", "Accept-Language", "X-Correlation-Id");
    }
    assertThat(post(CommandCatalogue.PEOPLE).isObject()).isTrue();
  }

  @Test
  void everyExampleOfACommandIsOneThatWouldBeRead() {
    for (Entry entry : CommandCatalogue.entries()) {
      assertReadable(entry.path(), entry.command());
    }
    assertReadable(CommandCatalogue.PEOPLE, AddPerson.class);
  }

  @Test
  void theExampleOfANewQuestionRuns() {
    JsonNode example =
        post("/api/v1/questions").at("/requestBody/content/application~1json/examples/voorbeeld");
    Reply reply = send(post("docent1", "/api/v1/questions", example.path("value").toString()));
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
  }

  @Test
  void everyQuestionThatCanBeAskedIsThereWithItsRefusals() {
    Set<String> asked = new TreeSet<>();
    addresses
        .getHandlerMethods()
        .forEach((mapping, _) -> {
          if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .forEach(asked::add);
          }
        });
    for (String path : asked) {
      JsonNode get = document.path("paths").path(path).path("get");
      assertThat(get.isObject()).as(path).isTrue();
      assertThat(get.path("responses").propertyNames())
          .as(path)
          .contains("200", "400", "401", "404", "503");
      assertThat(get.path("summary").asString()).as(path).isNotBlank();
    }
  }

  @Test
  void recordedHistoryIsThereInBothItsForms() {
    JsonNode get = document.path("paths").path("/api/v1/audit/events").path("get");
    JsonNode content = get.path("responses").path("200").path("content");
    assertThat(content.path("application/json").at("/schema/$ref").asString())
        .endsWith("/HistoryAnswer");
    assertThat(content.path("application/x-ndjson").at("/schema/$ref").asString())
        .endsWith("/RecordedEvent");
    assertThat(content.propertyNames()).hasSize(2);
    assertThat(parameters(get))
        .contains("stream", "location", "from", "to", "name", "correlation", "actor", "after")
        .doesNotHaveDuplicates();
    assertThat(document.at("/components/schemas/RecordedEvent/properties/payload/type").asString())
        .isEqualTo("object");
  }

  @Test
  void aViewIsNotTakenForTheCommandOfTheSameName() {
    assertThat(document.at("/components/schemas").propertyNames())
        .contains("ShareCommand", "CommandAnswer", "Problem");
    assertThat(
            post("/api/v1/questions/{id}/share")
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString())
        .endsWith("/ShareCommand");
  }

  @Test
  void everyReferenceInTheDocumentLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    collect(document, references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void theProblemsInTheDocumentAreTheOnesThatAreAnswered() {
    JsonNode example =
        document.at(
            "/components/responses/Problem412/content/application~1problem+json/examples"
                + "/version-differs/value");
    Reply real =
        send(
            post("docent1", question() + "/park", "{\"reason\": \"OTHER\"}")
                .header("If-Match", "\"9\""));
    assertThat(example.propertyNames()).isEqualTo(real.json().propertyNames());
    assertThat(example.path("type")).isEqualTo(real.json().path("type"));
  }

  @Test
  void thePageToTryItComesFromTheServiceItself() {
    Reply page = send(as("docent1", "/swagger-ui/index.html"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).doesNotContain("https://", "http://");
    assertThat(send(as("docent1", "/api-docs")).header("Location").orElseThrow())
        .endsWith("/swagger-ui/index.html");
  }

  private void assertReadable(String path, Class<? extends Record> command) {
    JsonNode example =
        post(path).at("/requestBody/content/application~1json/examples/voorbeeld/value");
    assertThatCode(() -> BodyReader.read(example.toString().getBytes(UTF_8), command))
        .as(path + " " + example)
        .doesNotThrowAnyException();
  }

  private JsonNode post(String path) {
    return document.path("paths").path(path).path("post");
  }

  private static List<String> parameters(JsonNode operation) {
    return operation.path("parameters").valueStream().map(p -> p.path("name").asString()).toList();
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.path("$ref").isString()) {
      references.add(node.path("$ref").asString());
    }
    node.valueStream().forEach(each -> collect(each, references));
  }
}
