package nl.werkplaats.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The long form of the trial, by hand. Ends with 1 as soon as anything is wrong.
 *
 * <p>{@code mvn -q test-compile exec:exec@crash [-Dfaults=50] [-Dseed=…]}
 */
final class Crash {

  private static final Path REPORT = Path.of("target", "crash.json");

  private Crash() {}

  public static void main(String[] arguments) throws IOException {
    int faults = Integer.parseInt(property("faults", "50"));
    long seed = Long.parseLong(property("seed", String.valueOf(System.nanoTime())));
    // Whoever is cut off on purpose need not say so.
    LoggingSystem.get(Crash.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    System.out.println(faults + " faults, seed " + seed);
    Tally tally = new Tally(seed);
    boolean clean = false;
    try (Trial trial = new Trial(Files.createTempDirectory("werkplaats-crash"), seed)) {
      clean = trial.suffer(faults, tally).isClean() && trial.callers.troubles().isEmpty();
    } finally {
      tally.print();
      tally.write(REPORT);
    }
    System.exit(clean ? 0 : 1);
  }

  private static String property(String name, String otherwise) {
    String value = System.getProperty(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }
}
