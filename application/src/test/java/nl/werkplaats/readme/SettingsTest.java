package nl.werkplaats.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings says all that the code asks for, and nothing else. */
class SettingsTest {

  private static final Path ROOT = Path.of("..");
  private static final String NAME = "(werkplaats(?:\\.[a-z][a-z-]*)+)";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{" + NAME + "(?=[:}])");
  private static final Pattern QUOTED = Pattern.compile("\"" + NAME + "(?=[\":])");
  private static final Pattern TOLD = Pattern.compile("`" + NAME + "`");

  /**
   * Whoever measures puts the names of meters in quotes, and these have a table of their own; what
   * stands in a placeholder is a setting everywhere.
   */
  private static final String METERS = "import io.micrometer.";

  /** Messages inside this JVM carry names as well. */
  private static final Set<String> NO_SETTINGS =
      Set.of("werkplaats.attempt", "werkplaats.recollection");

  @Test
  void everySettingStandsInTheTableOnce() throws IOException {
    List<String> told = new ArrayList<>();
    for (String row : rows("## Settings")) {
      names(TOLD, row.split("\\|")[1]).forEach(told::add);
    }
    assertThat(told).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(told)).isEqualTo(asked());
  }

  @Test
  void everyMeterOfOursStandsInItsTable() throws IOException {
    Set<String> told = new TreeSet<>();
    for (String row : rows("## Meters")) {
      Matcher name = Pattern.compile("`(werkplaats_[a-z_]+)").matcher(row.split("\\|")[1]);
      while (name.find()) {
        told.add(name.group(1));
        // Prometheus adds what kind of number it is.
        told.add(name.group(1).replaceFirst("_(total|seconds)$", ""));
      }
    }
    Set<String> measured = new TreeSet<>();
    for (String source : sources()) {
      if (!source.contains(METERS)) continue;
      names(QUOTED, source).forEach(name -> measured.add(name.replaceAll("[.-]", "_")));
    }
    assertThat(measured).isNotEmpty();
    assertThat(told).containsAll(measured);
  }

  private static List<String> rows(String heading) throws IOException {
    String page = Files.readString(ROOT.resolve("docs/operating.md"));
    String section = page.substring(page.indexOf(heading + "\n") + heading.length());
    int next = section.indexOf("\n## ");
    return section.substring(0, next).lines().filter(line -> line.startsWith("| `")).toList();
  }

  private static Set<String> asked() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      asked.addAll(names(PLACEHOLDER, source));
      if (!source.contains(METERS)) asked.addAll(names(QUOTED, source));
    }
    asked.removeAll(NO_SETTINGS);
    return asked;
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String module : List.of("shared-kernel", "command-side", "query-side", "application")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
