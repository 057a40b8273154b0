package nl.werkplaats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.kernel.history.KernelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The settings, played through the interface of the real service. The literals are the figures of
 * the publications that the settings follow, so that no file can quietly expect something else.
 */
class SettingsComeOutTest extends RunningService {

  private static final Path SCENARIOS = Path.of("..", "scenarios");

  private record Played(int exit, String printed) {}

  /** The catalogue of development activities: 34, by formality, and by the aspect they serve. */
  @Test
  void the_catalogue_counts_up_as_published_and_answers_a_question() {
    Map<String, String> figures = comesOut("s3-activity-catalogue");

    assertThat(figures)
        .containsEntry("activities", "34")
        .containsEntry("formality-I", "21")
        .containsEntry("formality-F", "11")
        .containsEntry("formality-IF", "2")
        .containsEntry("competence", "30")
        .containsEntry("competence-if-field", "0")
        .containsEntry("identity", "24")
        .containsEntry("identity-if-field", "1")
        .containsEntry("workfield", "27")
        .containsEntry("workfield-if-field", "2")
        .containsEntry("answer", "COMPANY_VISITS");
  }

  @Test
  void another_run_is_played_beside_the_first() {
    play("s3-activity-catalogue", "one");
    long events = events();

    Played other = play("s3-activity-catalogue", "other");

    assertThat(other.exit()).as(other.printed()).isZero();
    assertThat(events()).isEqualTo(events + 2);
  }

  @Test
  void a_figure_that_differs_is_named_and_the_player_fails(@TempDir Path folder)
      throws IOException {
    String file = "s3-activity-catalogue.yaml";
    String wrong =
        Files.readString(SCENARIOS.resolve(file)).replace("identity: 24", "identity: 25");
    Files.writeString(folder.resolve(file), wrong);

    Played played = play(folder, "s3-activity-catalogue", "wrong", Duration.ofMillis(200));

    assertThat(played.exit()).isOne();
    assertThat(played.printed()).containsPattern("identiteit +25 +24 +KLOPT NIET");
  }

  /**
   * The study with learner reports: 26 teachers, 5 institutions, 2 domains, 6 reports of at most 5
   * activities, 386 of them, 75% informal, teaching and coaching first and interaction second.
   */
  @Test
  void the_learner_reports_count_up_as_published() {
    Map<String, String> figures = comesOut("s1-learner-reports");

    assertThat(figures)
        .containsEntry("institutions", "5")
        .containsEntry("domains", "2")
        .containsEntry("teachers", "26")
        .containsEntry("windows", "6")
        .containsEntry("fullest-report", "5")
        .containsEntry("activities", "386")
        .containsEntry("types", "11")
        .hasEntrySatisfying("most-named", most -> assertThat(most).startsWith("TEACHING_COACHING"))
        .hasEntrySatisfying(
            "second-named", second -> assertThat(second).startsWith("INTERACTION_COLLABORATION"))
        .hasEntrySatisfying("informal", share -> assertThat(share).endsWith("(75%)"));
    assertThat(Integer.parseInt(figures.get("informal").split(" ")[0])).isBetween(288, 291);
    assertThat(Integer.parseInt(figures.get("most-at-once"))).isLessThan(26);
  }

  /**
   * The study of a learning community: two who lead, 8 present on average, 22 asked twice of whom
   * 12 are masters in training, four focus groups. All answer, so 22 and 12 against 10 can be told;
   * with one answer missing in the ten, the split is hidden.
   */
  @Test
  void the_learning_community_counts_up_as_published_and_one_missing_answer_hides_the_split() {
    long before = lastPosition();
    Map<String, String> figures = comesOut("s4-learning-community");

    assertThat(figures)
        .containsEntry("leaders", "2")
        .containsEntry("attendance", "8")
        .containsEntry("asked", "22 (MIO: 12, COLLEGA: 10)")
        .containsEntry("wave-1", "22/22")
        .containsEntry("wave-2", "22/22")
        .containsEntry("focus-groups", "4")
        .containsEntry("linked", "22")
        .containsEntry("split", "COLLEGA: 10, MIO: 12")
        .containsEntry("dimensions", "7")
        .containsEntry("indicative", "true")
        .containsEntry("leads-with", "LOW, HIGH, CHANGE")
        .containsEntry("linked-lacking", "21")
        .containsEntry("split-lacking", "-")
        .containsEntry("members", "10")
        .containsEntry("team-to-outsiders", "0")
        .containsEntry("team-of-five-to-itself", "0");
    // Nobody is shown who was there, so this is read from what was recorded.
    List<String> meetings =
        database
            .sql(
                """
                select payload from event_log where name = 'community-met' and position > :before
                """)
            .param("before", before)
            .query(String.class)
            .list();
    assertThat(meetings.stream().mapToInt(SettingsComeOutTest::attendees).average()).hasValue(8);
  }

  /**
   * The three capitals at group level; the publication gives no figures. What comes from enough
   * people is told to outsiders, what comes from six only to the teachers, and of a team of eight
   * nothing to anybody outside it.
   */
  @Test
  void the_three_capitals_are_told_of_groups_and_what_comes_from_few_is_withheld() {
    Map<String, String> figures = comesOut("s2-three-capitals");

    assertThat(figures.get("decisions")).contains("TEAM: ", "SCHOOL_LEADER: ");
    assertThat(figures.get("within-teams")).contains("MET: ", "NOT_MET: ");
    assertThat(figures.get("across-teams")).contains("MET: ", "NOT_MET: ");
    assertThat(figures.get("expert-mix")).contains("INTERNAL: ", "EXTERNAL: ");
    assertThat(figures.get("internal-experts")).contains("INTERNAL_EXPERT: ");
    assertThat(figures.get("withheld")).contains("OUTCOME_MIX");
    assertThat(figures.get("withheld-from-members")).doesNotContain("OUTCOME_MIX");
    assertThat(figures).containsEntry("team", "-").containsEntry("outcomes", "-");
  }

  /**
   * Plays it twice; what it expects is what the service showed, or the player would have failed.
   */
  private Map<String, String> comesOut(String setting) {
    Played first = play(setting, "test");
    assertThat(first.exit()).as(first.printed()).isZero();
    long after = events();

    Played second = play(setting, "test");
    assertThat(second.exit()).as(second.printed()).isZero();
    assertThat(events()).isEqualTo(after);
    return ScenarioFile.read(SCENARIOS, setting).figures().stream()
        .collect(
            Collectors.toMap(
                figure -> figure.name().substring(figure.name().indexOf('.') + 1),
                Figure::expected));
  }

  private long lastPosition() {
    return database
        .sql("select coalesce(max(position), 0) from event_log")
        .query(Long.class)
        .single();
  }

  private static int attendees(String meeting) {
    return KernelJson.mapper().readTree(meeting).path("attendees").size();
  }

  private Played play(String setting, String run) {
    return play(SCENARIOS, setting, run, Duration.ofSeconds(20));
  }

  private Played play(Path folder, String setting, String run, Duration patience) {
    var printed = new ByteArrayOutputStream();
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      var url = "http://127.0.0.1:" + port;
      var wish = new Player.Wish(setting, folder, url, run, Locale.of("nl"), patience);
      int exit = new Player(wish, out, place.issuer(), place::authorization).play();
      return new Played(exit, printed.toString(StandardCharsets.UTF_8));
    }
  }
}
