package nl.werkplaats.query.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program in Go that verifies proofs with libraries of others, built when it is first used. */
final class GoVerifier {

  private static final Logger LOG = LoggerFactory.getLogger(GoVerifier.class);
  private static final String SETTING = "WERKPLAATS_GO";
  private static final Path SOURCES = Path.of("src", "test", "go");

  private final Path program;

  private GoVerifier(Path program) {
    this.program = program;
  }

  /**
   * Builds it with the Go that {@code WERKPLAATS_GO} names, or that is on the path.
   *
   * @return nothing when nobody named a Go and there is none, or its modules cannot be had
   */
  static Optional<GoVerifier> built(Path folder) {
    String said = System.getenv().getOrDefault(SETTING, "");
    if (said.isBlank()) return onPath().flatMap(go -> build(go, folder));
    // Whoever names it wants it used; tests that passed without it would mislead.
    return Optional.of(
        build(Path.of(said), folder)
            .orElseThrow(() -> new IllegalStateException(SETTING + " builds nothing: " + said)));
  }

  private static Optional<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "go"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<GoVerifier> build(Path go, Path folder) {
    Path program = folder.resolve("verify").toAbsolutePath();
    String said = said(go.toString(), "build", "-o", program.toString(), ".");
    if (Files.isExecutable(program)) return Optional.of(new GoVerifier(program));
    LOG.warn("Go builds nothing: {}", said);
    return Optional.empty();
  }

  /** What it says of the proofs in a folder. */
  String verdict(Path folder) {
    return said(program.toString(), folder.toString()).strip();
  }

  private static String said(String... command) {
    try {
      var starting = new ProcessBuilder(command).directory(SOURCES.toFile());
      starting.environment().putAll(Map.of("GOTOOLCHAIN", "local", "GOFLAGS", "-mod=readonly"));
      Process process = starting.redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
