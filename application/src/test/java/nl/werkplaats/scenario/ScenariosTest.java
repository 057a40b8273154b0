package nl.werkplaats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two stories that come with the service. */
class ScenariosTest {

  private static final Path FOLDER =
      Stream.of(Path.of("scenarios"), Path.of("..", "scenarios"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();

  static Stream<Scenario> stories() {
    return ScenarioFile.names(FOLDER).stream()
        .map(name -> ScenarioFile.read(FOLDER, name))
        .filter(scenario -> scenario.figures().isEmpty());
  }

  @Test
  void both_settings_are_there() {
    assertThat(stories()).extracting(Scenario::name).containsExactly("landstede", "menso-alting");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_says_that_its_people_are_invented(Scenario story) throws Exception {
    assertThat(story.note()).contains("verzonnen");
    assertThat(Files.readString(FOLDER.resolve(story.name() + ".yaml"))).contains("INVENTED");
    assertThat(story.commands())
        .filteredOn(command -> command.resource().equals("people"))
        .isNotEmpty()
        .allMatch(command -> command.body().get("name").toString().contains("verzonnen"));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_spans_two_school_years(Scenario story) {
    assertThat(story.commands().stream().flatMap(command -> command.at().stream()))
        .extracting(SchoolYear::of)
        .extracting(SchoolYear::label)
        .containsOnly("2023-2024", "2024-2025");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void dates_of_one_stream_go_up(Scenario story) {
    Map<String, Instant> last = new TreeMap<>();
    for (Step.Command command : story.commands()) {
      if (command.at().isEmpty()) continue;
      Instant at = command.at().get();
      Stream.concat(command.on().stream(), command.as().stream())
          .forEach(name -> assertThat(at).isAfterOrEqualTo(last.getOrDefault(name, Instant.MIN)));
      command.on().or(command::as).ifPresent(name -> last.put(name, at));
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_code_is_one_of_the_reference_lists(Scenario story) {
    for (Step.Command command : story.commands()) {
      coded(command, "channel", Channel.values());
      coded(command, "outcomes", Outcome.values());
      coded(command, "stimulators", Stimulator.values());
      coded(command, "workForm", WorkForm.values());
      coded(command, "activity", Activity.values());
    }
  }

  private static void coded(Step.Command command, String field, Enum<?>[] codes) {
    Object value = command.body().get(field);
    if (value == null) return;
    List<?> given = value instanceof List<?> many ? many : List.of(value);
    Set<String> known = Arrays.stream(codes).map(Enum::name).collect(Collectors.toSet());
    assertThat(given).allMatch(known::contains);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyone_present_at_a_dialogue_notes_what_it_brought_also_who_brought_no_question(
      Scenario story) {
    int withoutQuestion = 0;
    for (Step.Command closing : accepted(story, "dialogues/close")) {
      Set<String> present = names((List<?>) closing.body().get("attendees"));
      Set<String> noted =
          accepted(story, "dialogues/record-takeaway").stream()
              .filter(takeaway -> takeaway.on().equals(closing.on()))
              .map(Step::by)
              .collect(Collectors.toSet());
      assertThat(noted).isEqualTo(present);
      present.removeAll(askers(story, closing.on().orElseThrow()));
      withoutQuestion += present.size();
    }
    assertThat(withoutQuestion).isPositive();
  }

  /** Those who brought the questions of a dialogue in, adopted them or were named as owner. */
  private static Set<String> askers(Scenario story, String dialogue) {
    Set<String> questions = new HashSet<>();
    for (Step.Command command : accepted(story, "dialogues/create")) {
      if (command.as().orElseThrow().equals(dialogue)) {
        questions.addAll(names((List<?>) command.body().get("questions")));
      }
    }
    Set<String> askers = new HashSet<>();
    for (Step.Command command : story.commands()) {
      boolean asks = command.makesQuestion() && questions.contains(command.as().orElseThrow());
      boolean adopts =
          command.move().equals("adopt") && questions.contains(command.on().orElseThrow());
      if (asks || adopts) askers.add(command.by());
    }
    return askers;
  }

  @Test
  void together_the_stories_hold_what_happens_in_a_werkplaats() {
    List<Scenario> stories = stories().toList();
    for (Scenario story : stories) {
      assertThat(moves(story))
          .contains(
              "questions/adopt",
              "questions/park",
              "questions/resume",
              "questions/withdraw",
              "questions/redirect-to-activity",
              "questions/bring-back",
              "questions/raise-follow-on",
              "questions/report-late-effect",
              "questions/add-owner",
              "questions/adjust-experiment",
              "questions/record-intention",
              "themes/rest",
              "themes/embed",
              "themes/retire",
              "themes/waive-expert",
              "themes/couple-expert",
              "dialogues/pause",
              "dialogues/resume",
              "dialogues/cancel",
              "dialogues/release-summary",
              "dialogues/answer-invitation");
      assertThat(values(story, "themes/create", "origin")).contains("QUESTIONS", "SUCCESSOR");
      assertThat(values(story, "questions/start-experiment", "form"))
          .containsExactlyInAnyOrder("ALONE", "PAIR", "JOINT");
      assertThat(values(story, "questions/start-experiment", "experiment")).isNotEmpty();
      assertThat(twice(story, "themes/activate")).as("a theme that recurs").isTrue();
      assertThat(twice(story, "dialogues/schedule")).as("a dialogue on another date").isTrue();
      assertThat(story.expect().values())
          .contains(Stage.HARVESTED, Stage.REDIRECTED, Stage.WITHDRAWN);
      assertThat(story.commands())
          .filteredOn(command -> command.refused().isPresent())
          .extracting(command -> command.body().get("channel"))
          .contains("APPRAISAL_CAREER_TALK");
    }
    assertThat(stories.stream().flatMap(story -> moves(story).stream()))
        .contains(
            "questions/leave",
            "questions/move-to-theme",
            "questions/release-from-theme",
            "questions/return-to-theme",
            "questions/restart",
            "questions/share-in-dialogue",
            "themes/uncouple-expert",
            "dialogues/revise-summary");
    assertThat(stories.stream().flatMap(story -> story.expect().values().stream()))
        .contains(Stage.PARKED, Stage.THEMED, Stage.INTAKE, Stage.DIALOGUE, Stage.EXPERIMENT);
  }

  private static Set<String> moves(Scenario story) {
    return story.commands().stream()
        .filter(command -> command.refused().isEmpty())
        .map(Step.Command::what)
        .collect(Collectors.toSet());
  }

  private static List<Step.Command> accepted(Scenario story, String what) {
    return story.commands().stream()
        .filter(command -> command.refused().isEmpty() && command.what().equals(what))
        .toList();
  }

  private static Set<String> values(Scenario story, String what, String field) {
    return accepted(story, what).stream()
        .filter(command -> command.body().containsKey(field))
        .map(command -> command.body().get(field).toString())
        .collect(Collectors.toSet());
  }

  private static boolean twice(Scenario story, String what) {
    return accepted(story, what).stream()
        .collect(Collectors.groupingBy(Step.Command::on, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(times -> times > 1);
  }

  private static Set<String> names(List<?> mentioned) {
    return Names.in(mentioned).collect(Collectors.toCollection(HashSet::new));
  }
}
