package nl.werkplaats.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.LongAdder;
import nl.werkplaats.kernel.history.KernelJson;
import tools.jackson.databind.JsonNode;

/** Goes to a node over HTTP, with a token of its own. */
final class HttpDoor implements Cycle.Door {

  private static final int MOST_TRIES = 20;
  private static final LongAdder TOO_BUSY = new LongAdder();

  private final HttpClient client;
  private final String address;
  private final String authorization;

  HttpDoor(HttpClient client, String address, String authorization) {
    this.client = client;
    this.address = address;
    this.authorization = authorization;
  }

  /** One client for all doors; each request under way has a connection of its own. */
  static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @Override
  public JsonNode post(String path, String body, String key) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  JsonNode get(String path) {
    return answer(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", authorization);
  }

  /** How often a node of an overloaded machine was too busy; it was asked again each time. */
  static long timesTooBusy() {
    return TOO_BUSY.sum();
  }

  private JsonNode answer(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      for (int again = 0; answer.statusCode() == 503 && again < MOST_TRIES; again++) {
        TOO_BUSY.increment();
        answer = client.send(request, BodyHandlers.ofString());
      }
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(request.uri().getPath() + " " + answer.statusCode());
      }
      return KernelJson.mapper().readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
