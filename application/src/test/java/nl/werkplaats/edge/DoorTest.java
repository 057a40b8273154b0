package nl.werkplaats.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.werkplaats.edge.security.ExampleAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest extends RunningService {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/questions",
        "/api/v1/nowhere",
        "/problems/unknown",
        "/actuator",
        "/actuator/health",
        "/api-docs",
        "/swagger-ui/index.html",
        "/error",
        "/"
      })
  void whoeverDoesNotSayWhoTheyAreIsAsked(String path) {
    Reply reply = send(request(path));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.at("code")).isEqualTo("who-are-you");
    assertThat(reply.header("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/openapi.json"})
  void threeAddressesAnswerEverybody(String path) {
    assertThat(send(request(path)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health/liveness/", "/openapi.json/swagger-config", "/openapi.yaml"})
  void whatOnlyLooksLikeThoseThreeDoesNot(String path) {
    assertThat(send(request(path)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void everyExampleAccountIsSomebody(String account) {
    assertThat(send(as(account, "/problems/unknown")).status()).isEqualTo(200);
  }

  static Set<String> accounts() {
    return new TreeSet<>(ExampleAccounts.NAMES);
  }

  @Test
  void anExampleAccountThatWasTakenInIsSomebodyAndAnyOtherIsAStranger() {
    String account = "voorbeeld-docent-" + UUID.randomUUID();
    Reply stranger = send(as(account, "/api/v1/me"));
    assertThat(stranger.status()).isEqualTo(403);
    String person =
        """
        {"name": "Docent 07 (verzonnen)", "logins": [{"issuer": "%s", "subject": "%s"}]}
        """
            .formatted(place.issuer(), account);

    Reply taken = send(post("beheerder", "/api/v1/people", person));

    assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
    assertThat(send(as(account, "/api/v1/me")).at("person")).isEqualTo(taken.at("id"));
    Reply wrong = send(request("/api/v1/me").header("Authorization", basic(account, "raad")));
    assertThat(wrong.status()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
    Reply wrong =
        send(request("/api/v1/questions").header("Authorization", basic("docent1", "raad")));
    Reply unknown =
        send(request("/api/v1/questions").header("Authorization", basic("docent9", "werkplaats")));
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
  }

  @Test
  void whoIsAskedFirstAndThenWhatIsWrong() {
    Reply reply = send(request("/api/v1/questions").header("X-Correlation-Id", "not one"));
    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void whatTiesARequestTogetherIsGivenBackOrMade() {
    String own = UUID.randomUUID().toString();
    assertThat(
            send(request("/openapi.json").header("X-Correlation-Id", own))
                .header("X-Correlation-Id"))
        .contains(own);
    assertThat(send(request("/openapi.json")).header("X-Correlation-Id").map(UUID::fromString))
        .isPresent();
  }

  @Test
  void theBrowserIsToldToBeCareful() {
    var headers = send(as("docent1", "/problems/unknown")).response().headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("'self'");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void everyProblemHasItsPage() {
    for (String code : ProblemSamples.CODES) {
      Reply page = send(as("docent1", "/problems/" + code).header("Accept-Language", "en"));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
      assertThat(page.response().body()).contains("<code>" + code + "</code>", "lang=\"en\"");
    }
    assertThat(send(as("docent1", "/problems/none")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:1", "LOCALHOST:80"})
  void thisMachineMayBeCalledByItsOwnNames(String host) throws IOException {
    assertThat(raw("GET /openapi.json HTTP/1.1\r\nHost: " + host + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: werkplaats.example",
        "Host: localhost.evil.example",
        "Host: 127.0.0.1.evil.example:8080",
        "Host: 127.0.0.2",
        "Host: [::2]",
        "Host: localhost\r\nForwarded: for=1.2.3.4",
        "Host: localhost\r\nX-Forwarded-For: 1.2.3.4",
        "Host: localhost\r\nx-forwarded-host: localhost",
        "Host: localhost\r\nX-Forwarded-Proto: https",
        "Host: localhost\r\nOrigin: https://evil.example",
        "Host: localhost\r\nOrigin: null"
      })
  void whatComesByAnotherWayIsTurnedAway(String headers) throws IOException {
    String answer = raw("GET /openapi.json HTTP/1.1\r\n" + headers + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"problem\":\"not-local\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a|b HTTP/1.1\r\nHost: localhost\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n",
        "GET /a/../../b HTTP/1.1\r\nHost: localhost\r\n",
        "GET /a;b=c HTTP/1.1\r\nHost: localhost\r\n",
        "GET /api//v1 HTTP/1.1\r\nHost: localhost\r\n",
        "TRACE / HTTP/1.1\r\nHost: localhost\r\n",
        "BREW / HTTP/1.1\r\nHost: localhost\r\n"
      })
  void whatIsNotProperHttpIsAProblemToo(String request) throws IOException {
    String answer = raw(request);
    assertThat(answer).containsPattern("^HTTP/1\\.1 4\\d\\d").contains("application/problem+json");
  }

  @Test
  void aBodyWithoutLengthIsMeasuredAsItComes() throws IOException {
    String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
    String answer =
        raw(
            "POST /api/v1/questions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n",
            chunk.repeat(17) + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
  }

  @Test
  void aBrokenChunkIsNoFailureOfOurs() throws IOException {
    String answer =
        raw(
            "POST /api/v1/questions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n",
            "zz\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"malformed\"");
  }

  private String raw(String head) throws IOException {
    return raw(head, "");
  }

  private String raw(String head, String body) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      String request = head + "Connection: close\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
