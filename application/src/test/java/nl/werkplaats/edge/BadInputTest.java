package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest extends RunningService {

  private static final String QUESTIONS = "/api/v1/questions";
  private static final String NOBODY = "/api/v1/questions/019a3c40-5b1e-7d22-8c3f-2f6a7b8c9d0e";
  private static final String JSON = "application/json";

  /** One bad request, and what it is answered with. */
  record Bad(
      String what,
      String path,
      String type,
      String body,
      List<String> headers,
      int status,
      String code) {

    static Bad body(String what, String body, int status, String code) {
      return new Bad(what, QUESTIONS, JSON, body, List.of(), status, code);
    }

    static Bad header(String name, String value) {
      return new Bad(
          name + " " + value,
          QUESTIONS,
          JSON,
          submission(),
          List.of(name, value),
          400,
          "malformed");
    }

    static Bad path(String what, String path, int status, String code) {
      return new Bad(what, path, JSON, "{}", List.of(), status, code);
    }

    @Override
    public String toString() {
      return what + " is " + status;
    }
  }

  static Stream<Bad> badRequests() {
    return Stream.of(
        Bad.body("no body", "", 400, "malformed"),
        Bad.body("broken JSON", "{\"location\":", 400, "malformed"),
        Bad.body("a list", "[]", 400, "malformed"),
        Bad.body("nothing but null", "null", 400, "malformed"),
        Bad.body("two bodies", submission() + submission(), 400, "malformed"),
        Bad.body("endless nesting", "[".repeat(30_000), 400, "malformed"),
        Bad.body("unknown field", with("\"mood\": 1"), 400, "malformed"),
        Bad.body("wrong type", with("\"situation\": {}"), 400, "malformed"),
        Bad.body("null", with("\"owners\": null"), 400, "malformed"),
        Bad.body(
            "over-long text",
            with("\"situation\": \"" + "x".repeat(4_001) + "\""),
            400,
            "malformed"),
        Bad.body("control character", with("\"situation\": \"\\u0007\""), 400, "malformed"),
        Bad.body("time that is none", with("\"happenedAt\": \"24:00\""), 400, "malformed"),
        Bad.body(
            "time beyond all time",
            with("\"happenedAt\": \"-5000-01-01T00:00:00Z\""),
            400,
            "malformed"),
        Bad.body(
            "time to come", with("\"happenedAt\": \"2999-01-01T00:00:00Z\""), 422, "rule-broken"),
        Bad.body(
            "nobody as owner", with("\"owners\": [\"" + UUID.randomUUID() + "\"]"), 404, "unknown"),
        Bad.body(
            "a channel that is refused",
            submission().replace("TEAM_MEETING", "APPRAISAL_CAREER_TALK"),
            422,
            "rule-broken"),
        Bad.body(
            "a location elsewhere",
            submission().replace(ZWOLLE, ZWOLLE.replaceFirst("1$", "2")),
            404,
            "unknown"),
        Bad.body(
            "a location that is none",
            submission().replace(ZWOLLE, UUID.randomUUID().toString()),
            404,
            "unknown"),
        Bad.body("too much", " ".repeat(64 * 1024 + 1), 413, "too-large"),
        new Bad(
            "far too much", QUESTIONS, JSON, " ".repeat(3_000_000), List.of(), 413, "too-large"),
        new Bad(
            "text",
            QUESTIONS,
            "text/plain",
            submission(),
            List.of(),
            415,
            "media-type-not-supported"),
        new Bad(
            "a form",
            QUESTIONS,
            "application/x-www-form-urlencoded",
            "a=b",
            List.of(),
            415,
            "media-type-not-supported"),
        new Bad(
            "another charset",
            QUESTIONS,
            "application/json;charset=utf-16",
            submission(),
            List.of(),
            415,
            "media-type-not-supported"),
        new Bad(
            "a type that is none",
            QUESTIONS,
            "json",
            submission(),
            List.of(),
            415,
            "media-type-not-supported"),
        new Bad(
            "HTML asked for",
            QUESTIONS,
            JSON,
            submission(),
            List.of("Accept", "text/html"),
            406,
            "not-acceptable"),
        new Bad(
            "an accept that is none",
            QUESTIONS,
            JSON,
            submission(),
            List.of("Accept", "json"),
            406,
            "not-acceptable"),
        Bad.header("If-Match", "*"),
        Bad.header("If-Match", "3"),
        Bad.header("If-Match", "W/\"3\""),
        Bad.header("If-Match", "\"3\", \"4\""),
        Bad.header("If-Match", "\"-1\""),
        Bad.header("If-Match", "\"99999999999999999999\""),
        Bad.header("If-Match", "\"01\""),
        Bad.header("Idempotency-Key", "x".repeat(65)),
        Bad.header("Idempotency-Key", "t\tb"),
        Bad.header("X-Correlation-Id", "7"),
        Bad.header("X-Correlation-Id", "00000000000000000000000000000000000x"),
        new Bad(
            "a version before the first",
            QUESTIONS,
            JSON,
            submission(),
            List.of("If-Match", "\"3\""),
            412,
            "version-differs"),
        Bad.path("an id that is none", QUESTIONS + "/7/adopt", 400, "malformed"),
        Bad.path("an id without meaning", NOBODY + "/adopt", 404, "unknown"),
        Bad.path("a move that is none", NOBODY + "/dance", 404, "unknown"),
        Bad.path("a move of the service itself", NOBODY + "/enter-dialogue", 404, "unknown"),
        Bad.path("a resource that is none", "/api/v1/dreams", 404, "unknown"),
        Bad.path("a theme's move on a question", NOBODY + "/activate", 404, "unknown"),
        Bad.path("an address outside", "/api/v2/questions", 404, "unknown"),
        new Bad(
            "people by a teacher",
            "/api/v1/people",
            JSON,
            "{\"name\":\"Voorbeeld\",\"logins\":[]}",
            List.of(),
            403,
            "not-yours"),
        new Bad(
            "a location by a teacher",
            "/api/v1/locations",
            JSON,
            "{\"name\":\"Voorbeeld\",\"institution\":\"Voorbeeld\",\"adoptedOn\":\"2025-08-01\"}",
            List.of(),
            403,
            "not-yours"));
  }

  @ParameterizedTest
  @MethodSource("badRequests")
  void aBadRequestIsSaidToBeBadAndNothingIsStored(Bad bad) {
    long before = events();
    HttpRequest.Builder request =
        as("docent1", bad.path())
            .header("Content-Type", bad.type())
            .POST(BodyPublishers.ofString(here(bad.body())));
    if (!bad.headers().isEmpty()) {
      request.headers(bad.headers().toArray(String[]::new));
    }

    Reply reply = send(request);

    assertThat(reply.status()).as(reply.response().body()).isEqualTo(bad.status());
    assertThat(reply.at("code")).isEqualTo(bad.code());
    assertThat(reply.at("type")).isEqualTo("/problems/" + bad.code());
    assertThat(reply.json().path("status").asInt()).isEqualTo(bad.status());
    assertThat(reply.at("title")).isNotBlank();
    assertThat(reply.at("detail")).isNotBlank().doesNotContain("{");
    assertThat(reply.at("instance")).isEqualTo(bad.path());
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void aMethodThatAnAddressDoesNotKnowIsNamedBesideThoseItKnows() {
    Reply reply = send(as("docent1", NOBODY + "/adopt").DELETE());
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.at("code")).isEqualTo("method-not-allowed");
    assertThat(reply.header("Allow").orElseThrow()).contains("POST");
  }

  @Test
  void whatIsThereAndWhatIsElsewhereAreUnknownInTheSameWords() {
    String there = question().replaceFirst(".*/", "");
    Reply elsewhere =
        send(post("docent4", QUESTIONS + "/" + there + "/park", "{\"reason\":\"OTHER\"}"));
    Reply nowhere = send(post("docent4", NOBODY + "/park", "{\"reason\":\"OTHER\"}"));
    assertThat(elsewhere.status()).isEqualTo(404);
    assertThat(elsewhere.response().body().replace(there, ""))
        .isEqualTo(nowhere.response().body().replace(NOBODY.replaceFirst(".*/", ""), ""));
  }

  @Test
  void problemsSpeakTheLanguageThatIsAskedFor() {
    HttpRequest.Builder bad = post("docent1", QUESTIONS, "{}");
    assertThat(send(bad).at("title")).isEqualTo("Het verzoek is niet te lezen");
    assertThat(send(bad.copy().header("Accept-Language", "en-GB, nl;q=0.5")).at("title"))
        .isEqualTo("The request cannot be read");
    assertThat(send(bad.copy().header("Accept-Language", "fr")).at("title"))
        .isEqualTo("Het verzoek is niet te lezen");
    assertThat(send(bad.copy().header("Accept-Language", ";;q=x")).status()).isEqualTo(400);
  }

  @Test
  void aRuleThatIsBrokenIsNamedWithItsFactsAndItsSentence() {
    Reply reply = send(post("docent1", question() + "/leave", ""));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("rule")).isEqualTo("last-owner");
    assertThat(reply.at("currentStage")).isEqualTo("INTAKE");
    assertThat(reply.at("detail")).contains("laatste eigenaar");
  }

  private static String with(String field) {
    return submission().strip().replaceFirst("}$", ", " + field.replace("\\", "\\\\") + "}");
  }
}
