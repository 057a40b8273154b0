package nl.werkplaats.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.place.Place;
import nl.werkplaats.place.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service on a free port, with the example schools on fresh stores. */
@SpringBootTest(classes = WerkplaatsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

  protected static final String ZWOLLE = "01890a5d-ac96-774b-bcce-b302099a8001";

  private static final String EVENTS = "spring.datasource.url";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Where the services of all tests in this JVM stand, by the address of their event database. */
  private static final Map<String, Place> PLACES = new ConcurrentHashMap<>();

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient database;
  protected Place place;
  private Schools schools;

  @BeforeEach
  void findTheSchools(@Autowired Environment settings) {
    place = PLACES.get(settings.getRequiredProperty(EVENTS));
    schools = place.schools(URI.create("http://127.0.0.1:" + port));
  }

  @DynamicPropertySource
  static void freshStores(DynamicPropertyRegistry properties) {
    Place place = Place.in(freshFolder());
    PLACES.put(place.settings().get(EVENTS), place);
    place.settings().forEach((name, value) -> properties.add(name, () -> value));
  }

  protected static Path freshFolder() {
    try {
      return Files.createTempDirectory("werkplaats-edge");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An answer: status, headers and what the body says. */
  protected record Reply(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return KernelJson.mapper().readTree(response.body());
    }

    public String at(String field) {
      return json().path(field).asString("");
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  protected HttpRequest.Builder as(String account, String path) {
    return request(schools.here(path)).header("Authorization", place.authorization(account));
  }

  /** The same path or body with the ids that the schools have at this service. */
  String here(String text) {
    return schools.here(text);
  }

  static String basic(String account, String password) {
    byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  protected HttpRequest.Builder post(String account, String path, String body) {
    return as(account, path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(schools.here(body)));
  }

  protected Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static String submission() {
    return """
    {"location": "%s", "channel": "TEAM_MEETING", "wording": "Hoe begin ik een les? (voorbeeld)"}
    """
        .formatted(ZWOLLE);
  }

  /** A fresh question of docent1, and its address. */
  protected String question() {
    Reply created = send(post("docent1", "/api/v1/questions", submission()));
    return created.header("Location").orElseThrow();
  }

  protected long events() {
    return database.sql("select count(*) from event_log").query(Long.class).single();
  }
}
