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
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.kernel.history.KernelJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service on a free port, with the example schools on a fresh database. */
@SpringBootTest(classes = WerkplaatsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

  protected static final String ZWOLLE = "01890a5d-ac96-774b-bcce-b302099a8001";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient database;

  @DynamicPropertySource
  static void freshStores(DynamicPropertyRegistry properties) {
    Path folder = freshFolder();
    Path key = folder.resolve("master.key");
    byte[] master = new byte[32];
    new SecureRandom().nextBytes(master);
    try {
      Files.writeString(key, Base64.getEncoder().encodeToString(master));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    properties.add(
        "spring.datasource.url",
        () -> "jdbc:h2:file:" + folder.resolve("werkplaats") + ";DB_CLOSE_ON_EXIT=FALSE");
    properties.add("werkplaats.master-key-file", key::toString);
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
    return request(path).header("Authorization", basic(account, "werkplaats"));
  }

  static String basic(String account, String password) {
    byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  protected HttpRequest.Builder post(String account, String path, String body) {
    return as(account, path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
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
  String question() {
    Reply created = send(post("docent1", "/api/v1/questions", submission()));
    return created.header("Location").orElseThrow();
  }

  protected long events() {
    return database.sql("select count(*) from event_log").query(Long.class).single();
  }
}
