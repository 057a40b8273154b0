package nl.werkplaats.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/**
 * Starts the measurement that is named: {@code steps}, {@code rest}, {@code freshness}, {@code
 * rebuild}, {@code timeline}, {@code growth} or {@code asof}.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    try {
      measure();
      // Nothing that a measurement left behind keeps this JVM.
      System.exit(0);
    } catch (Exception failure) {
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure() throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Locale.setDefault(Locale.ROOT);
    String name = System.getProperty("bench", "");
    Figures figures = new Figures(name);
    switch (name) {
      case "steps" -> new StepsBench(figures).run();
      case "rest" -> new RestBench(figures).run();
      case "freshness" -> new FreshnessBench(figures).run();
      case "rebuild" -> new RebuildBench(figures).run();
      case "timeline" -> new TimelineBench(figures).run();
      case "growth" -> new GrowthBench(figures).run();
      case "asof" -> new AsOfBench(figures).run();
      default ->
          throw new IllegalArgumentException(
              "-Dbench=steps, rest, freshness, rebuild, timeline, growth or asof, not " + name);
    }
    figures.write();
  }
}
