package nl.werkplaats.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.werkplaats.kernel.proof.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes a bundle from the service, and nobody else does. */
class BundlesTest extends RunningService {

  private static final String BUNDLES = "/api/v1/audit/bundles";
  private static final Path VERIFIER =
      Path.of("..", "shared-kernel", "target", "werkplaats-verifier.jar");

  @TempDir Path folder;

  @Test
  void a_bundle_of_the_running_service_holds_and_tells_no_name_and_no_text() throws Exception {
    question();
    long events = events();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          Reply checkpoint = send(as("auditor", "/api/v1/audit/checkpoint"));
          return checkpoint.status() == 200
              && Checkpoint.parse(checkpoint.response().body()).size() >= events;
        });
    String key = send(as("auditor", "/api/v1/audit/keys")).json().at("/items/0/key").asString();
    Path bundle = download("?location=" + ZWOLLE);
    String all = text(bundle);
    assertThat(all)
        .contains(here(ZWOLLE), "question-submitted")
        .doesNotContain("Hoe begin ik een les?", "Docent Eén", "Auditor (", "docent1");
    assertThat(noted()).isEqualTo(lines(bundle, "events.ndjson"));
    assertThat(verify(bundle, key)).isZero();
    assertThat(verify(download(""), key)).isZero();
    assertThat(verify(download("?from=2026-01-01&to=2026-01-02"), key)).isZero();
  }

  @Test
  void nobody_but_an_auditor_gets_one_and_only_of_where_they_are_that() {
    for (String account : new String[] {"docent1", "schoolleider", "kwaliteit", "beheerder"}) {
      assertThat(send(as(account, BUNDLES)).status()).as(account).isEqualTo(403);
      assertThat(send(as(account, BUNDLES + "?location=" + ZWOLLE)).status()).isEqualTo(404);
    }
    String elsewhere = BUNDLES + "?location=01890a5d-ac96-774b-bcce-b302099a8999";
    assertThat(send(as("auditor", elsewhere)).status()).isEqualTo(404);
    assertThat(send(as("auditor", BUNDLES + "?form=2026-01-01")).status()).isEqualTo(400);
    assertThat(send(as("auditor", BUNDLES + "?from=yesterday")).status()).isEqualTo(400);
    assertThat(send(request(BUNDLES)).status()).isEqualTo(401);
  }

  private Path download(String question) throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "bundle", ".zip");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Path> answer =
          client.send(as("auditor", BUNDLES + question).build(), BodyHandlers.ofFile(file));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .matches("attachment; filename=\"werkplaats-bundle-\\d+\\.zip\"");
    }
    return file;
  }

  /** How many events the auditor was answered with last, by the access log. */
  private long noted() {
    String auditor = send(as("auditor", "/api/v1/me")).at("person");
    String last = "/api/v1/audit/accesses?limit=1&who=" + auditor;
    return await()
        .until(() -> send(as("privacy", last)).json().at("/items/0"), one -> one.has("events"))
        .path("events")
        .asLong();
  }

  private static long lines(Path bundle, String name) throws IOException {
    try (var zip = new ZipFile(bundle.toFile())) {
      byte[] file = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(file, UTF_8).lines().count();
    }
  }

  private static String text(Path bundle) throws IOException {
    var all = new StringBuilder();
    try (var zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return all.toString();
  }

  private static int verify(Path bundle, String key) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-jar", VERIFIER.toString(), bundle.toString(), "--key", key)
        .inheritIO()
        .start()
        .waitFor();
  }
}
