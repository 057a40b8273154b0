package nl.werkplaats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the settings would tell the service, without telling it. */
class SettingStepsTest {

  private static final Path FOLDER = Path.of("..", "scenarios");

  static Stream<Scenario> settings() {
    return ScenarioFile.names(FOLDER).stream()
        .map(name -> ScenarioFile.read(FOLDER, name))
        .filter(scenario -> !scenario.figures().isEmpty());
  }

  @Test
  void there_is_one_for_each_publication() {
    assertThat(settings())
        .extracting(Scenario::name)
        .containsExactly(
            "s1-learner-reports",
            "s2-three-capitals",
            "s3-activity-catalogue",
            "s4-learning-community");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void the_steps_are_the_same_every_time_to_the_order_of_their_fields(Scenario setting) {
    Scenario again = ScenarioFile.read(FOLDER, setting.name());

    assertThat(again.steps().toString()).isEqualTo(setting.steps().toString());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everything_that_people_would_read_says_that_it_is_invented(Scenario setting)
      throws Exception {
    assertThat(setting.note()).contains("verzonnen");
    assertThat(Files.readString(FOLDER.resolve(setting.name() + ".yaml"))).contains("INVENTED");
    Set<String> written = new TreeSet<>();
    setting.commands().forEach(command -> written(command.body(), written));
    assertThat(written).isNotEmpty().allMatch(text -> text.contains("verzonnen"));
  }

  /** Texts and names; codes, references, dates and places are in no words of anybody. */
  private static void written(Map<?, ?> fields, Set<String> found) {
    Set<String> words =
        Set.of(
            "name",
            "title",
            "institution",
            "wording",
            "purpose",
            "goals",
            "text",
            "summary",
            "subject",
            "inventory",
            "situation",
            "learned",
            "differently",
            "why");
    fields.forEach((field, value) -> {
      if (words.contains(field.toString())) found.add(value.toString());
      if (value instanceof Collection<?> items) {
        items.forEach(item -> {
          if (item instanceof Map<?, ?> inner) written(inner, found);
        });
      }
    });
  }

  @ParameterizedTest
  @MethodSource("settings")
  void every_figure_has_a_label_in_both_languages(Scenario setting) {
    for (String language : List.of("nl", "en")) {
      var words = ResourceBundle.getBundle("messages.play", Locale.of(language));
      assertThat(setting.figures())
          .allSatisfy(
              figure -> assertThat(words.getString("figure." + figure.name())).isNotBlank());
    }
  }

  /** Six look-backs, not everyone in each, and at most five activities in a report. */
  @Test
  void the_learner_reports_are_as_many_as_the_publication_allows() {
    List<Step.Command> reports =
        ScenarioFile.read(FOLDER, "s1-learner-reports").commands().stream()
            .filter(command -> command.what().equals("reports/create"))
            .toList();

    assertThat(reports).hasSizeLessThan(26 * 6);
    assertThat(reports.stream().map(SettingStepsTest::described))
        .allMatch(many -> many >= 1 && many <= 5);
    assertThat(reports.stream().mapToInt(SettingStepsTest::described).sum()).isEqualTo(386);
    assertThat(reports.stream().map(Step::by).distinct()).hasSize(26);
  }

  private static int described(Step.Command report) {
    return ((List<?>) report.body().get("activities")).size();
  }

  /** On average eight of those who learn together are there; who leads is not counted. */
  @Test
  void eight_are_present_on_average_and_only_members_are() {
    Scenario setting = ScenarioFile.read(FOLDER, "s4-learning-community");
    Set<Object> members =
        setting.commands().stream()
            .filter(command -> command.as().filter("plg"::equals).isPresent())
            .flatMap(command -> ((List<?>) command.body().get("members")).stream())
            .collect(Collectors.toSet());
    List<List<?>> meetings =
        setting.commands().stream()
            .filter(command -> command.move().equals("record-meeting"))
            .<List<?>>map(command -> (List<?>) command.body().get("attendees"))
            .toList();

    assertThat(meetings.stream().mapToInt(List::size).average()).hasValue(8);
    assertThat(meetings).allSatisfy(there -> assertThat(members).containsAll(there));
  }
}
