package nl.werkplaats.scenario;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The running service, spoken to as anybody would: over REST, as the example accounts. */
final class Service implements AutoCloseable {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String API = "/api/v1";
  private static final String PASSWORD = "werkplaats";

  private final JsonMapper json = JsonMapper.builder().build();
  private final URI base;
  private final String language;
  private final UnaryOperator<String> authorization;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param base where it listens; only on this machine, for the password of the accounts is public
   * @param authorization what an account sends along to say who it is
   */
  Service(URI base, String language, UnaryOperator<String> authorization) {
    if (!"http".equals(base.getScheme()) || !LOOPBACK.contains(String.valueOf(base.getHost()))) {
      throw new StoryStops("only-here", base);
    }
    this.base = base;
    this.language = language;
    this.authorization = authorization;
  }

  /** What the accounts of the embedded default send along. */
  static String basic(String account) {
    byte[] login = (account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  Reply post(String account, String path, String key, Map<String, Object> body) {
    return send(
        request(account, path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build());
  }

  Reply get(String account, String path) {
    return send(request(account, path).GET().build());
  }

  private HttpRequest.Builder request(String account, String path) {
    String full = path.startsWith(API) ? path : API + path;
    return HttpRequest.newBuilder(base.resolve(full))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", authorization.apply(account))
        .header("Accept-Language", language);
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      String body = answer.body().isBlank() ? "{}" : answer.body();
      return new Reply(answer.statusCode(), json.readTree(body));
    } catch (ConnectException away) {
      throw new StoryStops("unreachable", base);
    } catch (JacksonException notOurs) {
      throw new StoryStops("not-this-service", base);
    } catch (IOException lost) {
      throw new StoryStops("lost", base, String.valueOf(lost.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryStops("interrupted");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
