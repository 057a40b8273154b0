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
import nl.werkplaats.place.EmbeddedPlace;
import nl.werkplaats.place.Place;

/** The real service in a JVM of its own, on a port that was free and data of its own. */
public final class RunningService implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final OwnJvm jvm;
  private final URI address;
  private final Place place;

  private RunningService(OwnJvm jvm, URI address, Place place) {
    this.jvm = jvm;
    this.address = address;
    this.place = place;
  }

  /**
   * Starts it as it is without any setting, and waits until it says that it is ready.
   *
   * @param home its folder; what an earlier run left there is found again
   * @param more further options for the JVM and settings, each as {@code -D…}
   */
  static RunningService start(Path home, String... more) {
    return start(home, new EmbeddedPlace(home), List.of(more));
  }

  /** Starts it somewhere, and waits until it says that it is ready. */
  public static RunningService start(Path home, Place place, String... more) {
    List<String> options = new ArrayList<>();
    place.settings().forEach((name, value) -> options.add("-D" + name + "=" + value));
    options.addAll(List.of(more));
    return start(home, place, options);
  }

  private static RunningService start(Path home, Place place, List<String> more) {
    try {
      Files.deleteIfExists(home.resolve("output.txt"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<String> options =
        new ArrayList<>(List.of("-Dserver.port=0", "-Dspring.main.banner-mode=off"));
    options.addAll(more);
    OwnJvm jvm =
        OwnJvm.start(home, OwnJvm.mainClasspath(), options, "nl.werkplaats.WerkplaatsApplication");
    try {
      URI address = address(jvm);
      Client anybody = Client.of(address, place::authorization, "docent1");
      await("the service is ready")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> !jvm.isAlive() || anybody.ready());
      demandAlive(jvm);
      return new RunningService(jvm, address, place);
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

  public URI address() {
    return address;
  }

  /** The service, spoken to by one of the example accounts. */
  public Client as(String account) {
    return Client.of(address, place::authorization, account);
  }

  /** All it has logged since this start. */
  public String said() {
    return jvm.said();
  }

  /** Its process. */
  public long pid() {
    return jvm.pid();
  }

  int exitCode() {
    return jvm.exitCode();
  }

  public void kill() {
    jvm.kill();
  }

  public void stop() {
    jvm.stop();
  }

  @Override
  public void close() {
    jvm.close();
  }
}
