package nl.werkplaats.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real service in a JVM of its own, on a port that was free and data of its own. */
final class RunningService implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final OwnJvm jvm;
  private final URI address;

  private RunningService(OwnJvm jvm, URI address) {
    this.jvm = jvm;
    this.address = address;
  }

  /**
   * Starts it, and waits until it says that it is ready.
   *
   * @param home its folder; what an earlier run left there is found again
   * @param more further options for the JVM and settings, each as {@code -D…}
   */
  static RunningService start(Path home, String... more) {
    try {
      Files.deleteIfExists(home.resolve("output.txt"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<String> options =
        new ArrayList<>(List.of("-Dserver.port=0", "-Dspring.main.banner-mode=off"));
    options.addAll(List.of(more));
    OwnJvm jvm =
        OwnJvm.start(home, OwnJvm.mainClasspath(), options, "nl.werkplaats.WerkplaatsApplication");
    try {
      URI address = address(jvm);
      Client anybody = Client.of(address, "docent1");
      await("the service is ready")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> !jvm.isAlive() || anybody.ready());
      demandAlive(jvm);
      return new RunningService(jvm, address);
    } catch (RuntimeException | Error failure) {
      jvm.close();
      throw failure;
    }
  }

  private static URI address(OwnJvm jvm) {
    String said =
        await("the service says its port")
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(100))
            .until(jvm::said, text -> !jvm.isAlive() || PORT.matcher(text).find());
    demandAlive(jvm);
    Matcher port = PORT.matcher(said);
    if (!port.find()) throw new AssertionError("no port in:\n" + said);
    return URI.create("http://127.0.0.1:" + port.group(1));
  }

  private static void demandAlive(OwnJvm jvm) {
    if (!jvm.isAlive()) throw new AssertionError("the service did not start:\n" + jvm.said());
  }

  URI address() {
    return address;
  }

  /** The service, spoken to by one of the example accounts. */
  Client as(String account) {
    return Client.of(address, account);
  }

  /** All it has logged since this start. */
  String said() {
    return jvm.said();
  }

  void kill() {
    jvm.kill();
  }

  void stop() {
    jvm.stop();
  }

  @Override
  public void close() {
    jvm.close();
  }
}
