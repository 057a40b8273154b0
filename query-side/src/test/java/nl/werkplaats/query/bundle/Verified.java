package nl.werkplaats.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the verifier said of a bundle, run as auditors run it. */
record Verified(int exit, String said) {

  private static final Path JAR =
      Path.of("..", "shared-kernel", "target", "werkplaats-verifier.jar");

  /** In a small memory, in English. */
  static Verified run(Object... arguments) {
    return run(List.of("--language", "en"), arguments);
  }

  static Verified inDutch(Object... arguments) {
    return run(List.of(), arguments);
  }

  private static Verified run(List<String> language, Object... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx48m",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-jar",
            JAR.toString()));
    for (Object each : arguments) command.add(each.toString());
    command.addAll(language);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Verified(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
