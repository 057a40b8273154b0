package nl.werkplaats.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.werkplaats.kernel.history.KernelJson;
import tools.jackson.databind.JsonNode;

/**
 * One example account at a running service.
 *
 * @param authorization what an account sends along to say who it is
 */
public record Client(
    HttpClient http,
    URI address,
    UnaryOperator<String> authorization,
    String account,
    Duration patience) {

  private static final HttpClient SHARED =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** An answer of the service. */
  public record Reply(int status, JsonNode json, HttpResponse<String> whole) {

    public boolean accepted() {
      return status / 100 == 2;
    }

    public String text(String field) {
      return json.path(field).asString("");
    }

    public long version() {
      return json.path("version").asLong(0);
    }

    public String etag() {
      return whole.headers().firstValue("ETag").orElse("");
    }

    /** This answer, when it is one of success. */
    public Reply demand() {
      if (!accepted()) {
        throw new AssertionError(
            whole.request().method() + " " + whole.uri() + ": " + status + " " + whole.body());
      }
      return this;
    }
  }

  public static Client of(URI address, UnaryOperator<String> authorization, String account) {
    return new Client(SHARED, address, authorization, account, Duration.ofSeconds(60));
  }

  public Client as(String other) {
    return new Client(http, address, authorization, other, patience);
  }

  /** The same account, who counts a service that does not answer in time as gone. */
  public Client within(Duration time) {
    return new Client(http, address, authorization, account, time);
  }

  public boolean ready() {
    try {
      return send(at("/actuator/health/readiness").GET().build()).accepted();
    } catch (UncheckedIOException notThere) {
      return false;
    }
  }

  /**
   * Asks.
   *
   * @param path below {@code /api/v1/}
   */
  public Reply get(String path) {
    return send(request("/api/v1/" + path).GET().build());
  }

  /**
   * Posts.
   *
   * @param path below {@code /api/v1/}
   * @param headers names and values in turn
   */
  public Reply post(String path, Map<String, ?> body, String... headers) {
    return post(path, KernelJson.mapper().writeValueAsString(body), headers);
  }

  public Reply post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request("/api/v1/" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) request.headers(headers);
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    return at(path).header("Authorization", authorization.apply(account));
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(patience);
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      String body = answer.body().isBlank() ? "{}" : answer.body();
      return new Reply(answer.statusCode(), KernelJson.mapper().readTree(body), answer);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException broken) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while asking", broken);
    }
  }
}
