package nl.werkplaats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

  private static final String STORY =
      """
      scenario: klein
      title: Klein
      note: Verzonnen.
      location: Ergens (voorbeeld)
      reader: schoolopleider
      expect: { q-een: PARKED }
      steps:
        - { at: 2023-09-05T13:00:00Z, by: docent1, do: questions/create, as: q-een, body: { location: $location } }
        - { at: 2023-09-06T13:00:00Z, by: docent1, do: questions/park, on: q-een, body: { reason: OTHER, sure: true } }
        - { by: schoolopleider, await: { q-een: PARKED } }
        - { at: 2023-09-07T13:00:00Z, by: docent2, do: questions/resume, on: q-een, refused: unknown }
      """;

  @TempDir private Path folder;

  @Test
  void a_step_is_read_as_it_is_written() throws IOException {
    Scenario scenario = read(STORY);

    assertThat(scenario.expect()).isEqualTo(Map.of("q-een", Stage.PARKED));
    assertThat(scenario.steps())
        .containsExactly(
            new Step.Command(
                1,
                "docent1",
                Optional.of(Instant.parse("2023-09-05T13:00:00Z")),
                "questions",
                "create",
                Optional.empty(),
                Optional.of("q-een"),
                Map.of("location", "$location"),
                Optional.empty()),
            new Step.Command(
                2,
                "docent1",
                Optional.of(Instant.parse("2023-09-06T13:00:00Z")),
                "questions",
                "park",
                Optional.of("q-een"),
                Optional.empty(),
                Map.of("reason", "OTHER", "sure", true),
                Optional.empty()),
            new Step.Await(3, "schoolopleider", Map.of("q-een", Stage.PARKED)),
            new Step.Command(
                4,
                "docent2",
                Optional.of(Instant.parse("2023-09-07T13:00:00Z")),
                "questions",
                "resume",
                Optional.of("q-een"),
                Optional.empty(),
                Map.of(),
                Optional.of("unknown")));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "by: docent2     | by: docent9      | file.unknown-account",
        "on: q-een       | on: q-twee       | file.unknown-name",
        "$location       | $nowhere         | file.unknown-name",
        "await: { q-een  | await: { q-twee  | file.unknown-name",
        "09-07           | 09-01            | file.out-of-order",
        "09-07           | zomaar           | file.not-a-moment",
        "questions/park  | parkeren         | file.not-a-command",
        "as: q-een, body | body             | file.as-what",
        "create, as: q-een | create, as: location | file.twice",
        "park, on: q-een | park             | file.on-what",
        "refused: unknown | 'refused: unknown, as: q-drie' | file.refused-makes-nothing",
        "expect: { q-een | expect: { q-drie | file.never-asked",
        "expect: { q-een: PARKED } | expect: {} | file.no-ending",
        "expect: { q-een: PARKED } | expect: { q-een: MOE } | file.not-a-stage",
        "reader: schoolopleider | reader: iemand | file.unknown-account",
        "note: Verzonnen. | opmerking: Verzonnen. | file.unknown-field",
        "note: Verzonnen. | opmerking: Verzonnen. | file.missing",
        "{ q-een: PARKED } | PARKED          | file.not-fields",
        "steps:           | 'steps: ['        | not-yaml",
        "title: Klein     | 'scenario: klein' | not-yaml",
      })
  void what_is_wrong_in_a_file_is_named(String written, String instead, String problem)
      throws IOException {
    String story = STORY.replace(written, instead);
    assertThat(story).isNotEqualTo(STORY);

    List<Note> notes = problems(story);

    assertThat(notes).extracting(Note::key).contains(problem);
    for (String language : List.of("nl", "en")) {
      Says says = new Says(Locale.of(language));
      assertThat(notes).extracting(says::line).noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "setting: activity-catalogue | setting: iets | file.no-such-setting",
        "activities: 34   | leraren: 34     | file.no-such-figure",
        "asker: docent1   | vrager: docent1 | file.data",
        "asked: 2025-09-15 | asked: zomaar  | file.data",
        "asker: docent1   | asker: docent9  | file.unknown-account",
        "figures:         | getallen:       | file.unknown-field",
        "{ q-vraag: REDIRECTED } | {}       | file.no-ending",
      })
  void what_is_wrong_in_a_setting_is_named(String written, String instead, String problem)
      throws IOException {
    String setting =
        Files.readString(Path.of("..", "scenarios", "s3-activity-catalogue.yaml"))
            .replace(written, instead);

    List<Note> notes = problems(setting);

    assertThat(notes).extracting(Note::key).contains(problem);
    for (String language : List.of("nl", "en")) {
      Says says = new Says(Locale.of(language));
      assertThat(notes).extracting(says::line).noneMatch(String::isBlank);
    }
  }

  @Test
  void both_languages_have_the_same_sentences() {
    assertThat(keys("nl")).isEqualTo(keys("en"));
  }

  private static Set<String> keys(String language) {
    return ResourceBundle.getBundle("messages.play", Locale.of(language)).keySet();
  }

  private List<Note> problems(String story) {
    return catchThrowableOfType(StoryStops.class, () -> read(story)).notes();
  }

  private Scenario read(String story) throws IOException {
    Files.writeString(folder.resolve("klein.yaml"), story);
    return ScenarioFile.read(folder, "klein");
  }
}
