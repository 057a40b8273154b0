package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private static final String NAME = "\"([a-z]+(?:-[a-z]+)+)\"";

  /** Where rules are named that a command can break; every name with a hyphen counts as one. */
  private static final List<String> DECIDING =
      List.of(
          "command-side/src/main/java/nl/werkplaats/command/question",
          "command-side/src/main/java/nl/werkplaats/command/theme",
          "command-side/src/main/java/nl/werkplaats/command/dialogue",
          "command-side/src/main/java/nl/werkplaats/command/location",
          "command-side/src/main/java/nl/werkplaats/command/growth",
          "command-side/src/main/java/nl/werkplaats/command/community",
          "command-side/src/main/java/nl/werkplaats/command/facilitation",
          "command-side/src/main/java/nl/werkplaats/command/Decider.java",
          "command-side/src/main/java/nl/werkplaats/command/ExpertRules.java",
          "command-side/src/main/java/nl/werkplaats/command/Given.java");

  private static final List<Pattern> ANY_NAME = List.of(Pattern.compile(NAME));

  private static final List<Pattern> LAID_DOWN =
      List.of(
          Pattern.compile("Condition<>\\(\\s*" + NAME),
          Pattern.compile("RuleBroken\\(\\s*" + NAME),
          Pattern.compile("String LOGIN_TAKEN = " + NAME));

  private static final List<String> MODULES =
      List.of(
          "shared-kernel/src/main/java",
          "command-side/src/main/java",
          "query-side/src/main/java",
          "application/src/main/java");

  /** Names with a hyphen that are no rules. */
  private static final Set<String> STREAMS = Set.of("learning-question", "growth-share");

  /** What is wrong with a field is said where the field is read. */
  private static final List<Pattern> VIOLATIONS =
      List.of(
          Pattern.compile("\\b(?:not|only)\\([^;]*?" + NAME),
          Pattern.compile("Malformed\\.at\\([^;]*?, " + NAME),
          Pattern.compile("malformed\\([^;]*?, " + NAME),
          Pattern.compile("Violation\\([^;]*?, " + NAME));

  @Test
  void everyRuleHasASentenceOfItsOwnInBothLanguages() throws IOException {
    Set<String> rules = named(ANY_NAME, DECIDING);
    rules.addAll(named(LAID_DOWN, MODULES));
    rules.removeAll(STREAMS);
    assertThat(rules).contains("needs-owner", "last-owner", "login-taken", "fact-in-future");
    assertThat(rules)
        .allSatisfy(rule -> {
          assertThat(keys("nl")).contains("rule." + rule + ".detail");
          assertThat(keys("en")).contains("rule." + rule + ".detail");
        });
  }

  @Test
  void everythingThatCanBeWrongWithAFieldHasItsWords() throws IOException {
    Set<String> violations = named(VIOLATIONS, MODULES);
    assertThat(violations).contains("unknown-field", "wrong-type", "not-a-version");
    assertThat(violations).allSatisfy(v -> assertThat(keys("nl")).contains("violation." + v));
  }

  @Test
  void everyCodeHasATitleASentenceAndAPage() {
    for (String code : ProblemSamples.CODES) {
      assertThat(keys("nl")).contains(code + ".title", code + ".detail", code + ".about");
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(keys("en")).isEqualTo(keys("nl"));
    for (String key : keys("nl")) {
      assertThat(facts(bundle("en").getString(key)))
          .as(key)
          .isEqualTo(facts(bundle("nl").getString(key)));
    }
  }

  @Test
  void factsAreFilledInAndUnknownLanguagesSpeakDutch() {
    Map<String, Object> facts = Map.of("currentVersion", 4L);
    assertThat(ProblemTexts.text("version-differs.detail", Locale.ENGLISH, facts)).contains("(4)");
    assertThat(ProblemTexts.text("unknown.title", Locale.FRENCH)).isEqualTo("Onbekend");
  }

  private static Set<String> named(List<Pattern> patterns, List<String> where) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String place : where) {
      try (Stream<Path> files = Files.walk(Path.of("..", place))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          patterns.forEach(pattern -> addAll(pattern.matcher(source), names));
        }
      }
    }
    return names;
  }

  private static void addAll(Matcher found, Set<String> names) {
    found.results().forEach(result -> names.add(result.group(1)));
  }

  private static Set<String> facts(String sentence) {
    return Pattern.compile("\\{\\w+}")
        .matcher(sentence)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toSet());
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(bundle(language).keySet());
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(ProblemTexts.BUNDLE, Locale.of(language));
  }
}
