package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program in a JVM of its own, as it runs at a school: nothing of the tests is on its classpath,
 * since some libraries behave otherwise where they see a test runner.
 */
final class OwnJvm implements AutoCloseable {

  private static final Pattern TEST_ONLY =
      Pattern.compile(
          "/test-classes|/(org/junit|org/mockito|org/assertj|org/hamcrest|org/awaitility|net/jqwik"
              + "|com/tngtech|org/opentest4j|io/zonky|org/apiguardian|org/apache/maven/surefire)/"
              + "|-test(-[a-z]+)*-\\d[^/]*\\.jar");

  private final Process process;
  private final Path output;
  private final Thread atExit;

  private OwnJvm(Process process, Path output) {
    this.process = process;
    this.output = output;
    // A test run that is broken off leaves nothing running.
    this.atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts a program.
   *
   * @param folder where it runs, and where what it says is kept
   * @param classpath what it is made of
   * @param options for the JVM
   */
  static OwnJvm start(
      Path folder, List<Path> classpath, List<String> options, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Small and quickly there, since many start; and a time zone unlike the school's.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=America/Lima"));
    command.addAll(options);
    command.add("-cp");
    command.add(
        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    clean(builder.environment());
    try {
      return new OwnJvm(builder.start(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Settings of whoever runs the tests are not settings of the service. */
  private static void clean(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(name -> name.matches("(SPRING|SERVER|WERKPLAATS|AXON|LOGGING)_.*|J.*_OPTIONS"));
  }

  /** What the service is made of, without anything that is only there for tests. */
  static List<Path> mainClasspath() {
    return classpath()
        .filter(entry -> !TEST_ONLY.matcher(entry.replace(File.separatorChar, '/')).find())
        .map(Path::of)
        .toList();
  }

  /** The tests themselves, for programs that are part of a test. */
  static List<Path> testClasses() {
    return classpath().filter(entry -> entry.endsWith("test-classes")).map(Path::of).toList();
  }

  private static Stream<String> classpath() {
    // The runner may have put everything into the manifest of one jar.
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(Pattern.quote(File.pathSeparator))).filter(each -> !each.isBlank());
  }

  /** All that it said so far, on both of its outputs, also before an earlier end. */
  String said() {
    try {
      return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Pulls the plug: nothing in it gets a chance to end well. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(30);
  }

  /** Asks it to end, and waits until it has. */
  void stop() {
    process.destroy();
    awaitEnd(60);
  }

  void awaitEnd(long seconds) {
    try {
      if (!process.waitFor(seconds, SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end by itself:\n" + said());
      }
    } catch (InterruptedException broken) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while a program ended", broken);
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
