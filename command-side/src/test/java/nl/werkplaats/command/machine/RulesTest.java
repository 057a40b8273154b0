package nl.werkplaats.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that can be broken is told on the page, and broken in a test that names it. */
class RulesTest {

  // A rule's name is the first text of several words in a call that judges one.
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?:\\brule\\(|\\brequire\\(|new RuleBroken\\(|new Condition<>\\()"
              + "(?:[^;\"]*?)\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern IN_TESTS = Pattern.compile("breaks\\(\\s*\"([a-z-]+)\"");

  private static final List<Path> WHAT_DECIDES =
      List.of(
          Path.of(
              "..", "shared-kernel", "src", "main", "java", "nl", "werkplaats", "kernel", "move"),
          Path.of("src", "main", "java", "nl", "werkplaats", "command"));

  @Test
  void thePageTellsExactlyTheRulesOfTheCode() {
    Set<String> told = new TreeSet<>();
    Tables.read(Tables.PAGE)
        .of("Rules", "Rule", "On", "Says")
        .forEach(row -> told.addAll(Tables.list(row.getFirst())));
    assertThat(told).isEqualTo(rules());
  }

  @Test
  void everyRuleIsBrokenInATestThatNamesIt() {
    Set<String> broken = named(IN_TESTS, List.of(Path.of("src", "test", "java")));
    assertThat(broken).isEqualTo(rules());
  }

  private static Set<String> rules() {
    Set<String> rules = named(IN_CODE, WHAT_DECIDES);
    assertThat(rules).hasSizeGreaterThan(40);
    return rules;
  }

  private static Set<String> named(Pattern pattern, List<Path> folders) {
    Set<String> names = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().contains("/http/"))
            .map(RulesTest::text)
            .forEach(text ->
                pattern.matcher(text).results().forEach(found -> names.add(found.group(1))));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return names;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
