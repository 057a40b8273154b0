package nl.werkplaats.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.KernelJson;
import tools.jackson.databind.JsonNode;

/** A program that nobody here wrote, and what it makes of exported journeys. */
record JourneyReader(Path python) {

  private static final String SETTING = "WERKPLAATS_PM4PY";
  private static final String KEPT = "werkplaats/pm4py-2.7.23.11/bin/python";

  /** Looks where {@code WERKPLAATS_PM4PY} says, otherwise where it is kept between runs. */
  static JourneyReader find() {
    String said = System.getenv().getOrDefault(SETTING, "");
    Path path = said.isBlank() ? cache().resolve(KEPT) : Path.of(said);
    // Whoever names a reader wants it used; tests that passed without it would mislead.
    if (!said.isBlank() && !Files.isExecutable(path)) {
      throw new IllegalStateException(SETTING + " names no program: " + path);
    }
    assumeTrue(Files.isExecutable(path), "no reader of logs on this machine: " + path);
    return new JourneyReader(path);
  }

  private static Path cache() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }

  /** What it finds in a log of objects and a log of traces. */
  JsonNode read(String ocel, String xes) {
    try {
      Path folder = Files.createTempDirectory("werkplaats-exports");
      Path objects = Files.writeString(folder.resolve("ocel.json"), ocel);
      Path traces = Files.writeString(folder.resolve("log.xes"), xes);
      Path script = Path.of("src", "test", "resources", "read-exports.py");
      File told = folder.resolve("errors").toFile();
      Process reading =
          new ProcessBuilder(
                  List.of(
                      python.toString(), script.toString(), objects.toString(), traces.toString()))
              .redirectError(told)
              .start();
      String found = new String(reading.getInputStream().readAllBytes());
      assertThat(reading.waitFor()).as(Files.readString(told.toPath())).isZero();
      return KernelJson.mapper().readTree(found.lines().toList().getLast());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
