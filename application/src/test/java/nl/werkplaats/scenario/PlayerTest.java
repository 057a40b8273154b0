package nl.werkplaats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

  private static final String HEAD =
      """
      scenario: klein
      title: Een klein verhaal
      note: Verzonnen.
      location: Ergens (voorbeeld)
      reader: schoolopleider
      """;

  private static final String ASK =
      """
      - { at: 2023-09-05T13:00:00Z, by: docent1, do: questions/create, as: q-een, body: {
          location: $location, owners: [$docent1], wording: "Hoe?" } }
      """;

  private static final String STORY =
      HEAD
          + """
          expect: { q-een: EXPERIMENT, q-twee: INTAKE }
          steps:
          """
          + ASK
          + """
          - { at: 2023-09-06T13:00:00Z, by: docent1, do: questions/reformulate, on: q-een, body: { wording: "Hoe dan?" } }
          - { at: 2023-09-06T13:00:00Z, by: docent1, do: questions/harvest, on: q-een, refused: move-not-allowed }
          - { by: schoolopleider, do: dialogues/create, as: d-een, body: { questions: [$q-een] } }
          - { at: 2024-09-07T13:00:00Z, by: schoolopleider, do: dialogues/open, on: d-een }
          - { by: schoolopleider, await: { q-een: DIALOGUE } }
          - { at: 2024-09-08T13:00:00Z, by: docent1, do: questions/start-experiment, on: q-een, body: { form: PAIR } }
          - { at: 2024-09-09T13:00:00Z, by: docent1, do: questions/raise-follow-on, on: q-een, as: q-twee }
          - { by: schoolopleider, await: { q-twee: INTAKE } }
          """;

  @TempDir private Path folder;
  private StubService service;
  private String printed;

  @BeforeEach
  void start() throws IOException {
    service = new StubService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_story_is_played_and_the_table_says_what_became_of_every_question() throws IOException {
    assertThat(play(STORY)).isZero();

    assertThat(printed)
        .contains("Schooljaar 2023-2024: 3 stappen gezet, 1 terecht geweigerd.")
        .contains("Schooljaar 2024-2025: 3 stappen gezet, 0 terecht geweigerd.")
        .containsPattern("q-een +wordt uitgeprobeerd +2 +1 +in een tweetal +-")
        .containsPattern("q-twee +ingebracht +1 +0 +- +q-een")
        .contains("Alles kwam uit");
  }

  @Test
  void every_command_says_who_does_it_when_it_happened_and_under_which_key() throws IOException {
    play(STORY);

    StubService.Asked first = service.commands.getFirst();
    assertThat(first.account()).isEqualTo("docent1");
    assertThat(first.key()).isEqualTo("klein/1/1");
    assertThat(first.language()).isEqualTo("nl");
    assertThat(first.body().path("happenedAt").asString()).isEqualTo("2023-09-05T13:00:00Z");
    assertThat(first.body().path("location").asString()).isEqualTo("loc-1");
    assertThat(first.body().path("owners").get(0).asString()).isEqualTo("person-of-docent1");
    assertThat(service.commands.get(3).body().has("happenedAt")).isFalse();
  }

  @Test
  void the_same_run_played_again_changes_nothing_and_says_so() throws IOException {
    play(STORY);
    long events = service.events();

    assertThat(play(STORY)).isZero();
    assertThat(service.events()).isEqualTo(events);
    assertThat(printed).contains("is hier al (deels) gespeeld");
  }

  @Test
  void another_run_tells_the_story_anew() throws IOException {
    play(STORY);
    long events = service.events();

    assertThat(play(STORY, service.url(), "2", "klein")).isZero();
    assertThat(service.events()).isEqualTo(2 * events);
    assertThat(printed).doesNotContain("al (deels) gespeeld");
  }

  @Test
  void a_run_that_broke_off_is_completed_by_playing_it_again() throws IOException {
    service.instead.addAll(Collections.nCopies(100, Map.entry(503, "store-away")));
    assertThat(play(STORY)).isOne();
    service.instead.clear();

    assertThat(play(STORY)).isZero();
    assertThat(service.events()).isEqualTo(6);
  }

  @Test
  void a_changed_story_is_not_mixed_into_an_earlier_run() throws IOException {
    play(STORY);
    long events = service.events();

    assertThat(play(STORY.replace("Hoe dan?", "Wat nu?"))).isOne();
    assertThat(printed).contains("Stap 2").contains("onder deze naam is eerder een ander verhaal");
    assertThat(service.events()).isEqualTo(events);
  }

  @Test
  void an_unexpected_refusal_names_the_step_the_account_the_command_and_the_problem()
      throws IOException {
    String story = STORY.replace(", refused: move-not-allowed", "");

    assertThat(play(story)).isOne();
    assertThat(printed)
        .contains("Stap 3, docent1, questions/harvest (q-een)")
        .contains("409")
        .contains("Zo gaat het niet.");
  }

  @Test
  void a_step_that_should_have_been_refused_stops_the_story() throws IOException {
    String story = STORY.replace("questions/harvest", "questions/park");

    assertThat(play(story)).isOne();
    assertThat(printed).contains("had geweigerd moeten worden met \"move-not-allowed\", maar werd");
  }

  @Test
  void a_refusal_for_another_reason_than_foreseen_stops_the_story() throws IOException {
    String story = STORY.replace("refused: move-not-allowed", "refused: rule-broken");

    assertThat(play(story)).isOne();
    assertThat(printed).contains("had geweigerd moeten worden met \"rule-broken\", maar het");
  }

  @Test
  void a_question_that_ended_elsewhere_than_expected_is_named() throws IOException {
    assertThat(play(STORY.replace("q-twee: INTAKE }\nsteps", "q-twee: HARVESTED }\nsteps")))
        .isOne();
    assertThat(printed)
        .contains("q-twee: verwacht \"afgerond met opbrengst\", maar het werd \"ingebracht\".");
  }

  @Test
  void a_question_that_is_awaited_in_vain_stops_the_story() throws IOException {
    String story = HEAD + "expect: { q-een: INTAKE }\nsteps:\n" + ASK;

    assertThat(play(story + "- { by: schoolopleider, await: { q-een: DIALOGUE } }\n")).isOne();
    assertThat(printed).contains("bereikte versie 2 niet op tijd");
  }

  @Test
  void a_lost_race_is_tried_again_under_another_key() throws IOException {
    service.instead.add(Map.entry(409, "changed-meanwhile"));

    assertThat(play(STORY)).isZero();
    assertThat(service.commands.get(1).key()).isEqualTo("klein/1/1~2");
  }

  @Test
  void a_store_that_is_away_for_a_moment_is_waited_for() throws IOException {
    service.instead.add(Map.entry(503, "store-away"));

    assertThat(play(STORY)).isZero();
    assertThat(service.commands.get(1).key()).isEqualTo("klein/1/1");
  }

  @Test
  void an_unknown_story_is_answered_with_the_stories_there_are() throws IOException {
    assertThat(play(STORY, service.url(), "1", "groot")).isOne();
    assertThat(printed).contains("Er is geen verhaal \"groot\"").contains("Wel: klein");

    assertThat(play(STORY, service.url(), "1", "")).isOne();
    assertThat(printed).contains("Welk verhaal?").contains("klein");
  }

  @Test
  void a_service_that_is_not_there_is_said_so_with_how_to_start_it() throws IOException {
    String url = service.url();
    service.close();

    assertThat(play(STORY, url, "1", "klein")).isOne();
    assertThat(printed).contains(url).contains("mvn spring-boot:run");
  }

  @Test
  void the_public_password_never_leaves_the_machine() throws IOException {
    for (String url :
        new String[] {
          "http://werkplaats.example",
          "https://localhost:1",
          "nonsense",
          "http://10.0.0.1:8080",
          "::"
        }) {
      assertThat(play(STORY, url, "1", "klein")).isOne();
      assertThat(printed).contains("alleen met http op deze machine");
    }
  }

  @Test
  void a_location_that_the_service_does_not_know_is_named() throws IOException {
    assertThat(play(STORY.replace("Ergens", "Nergens"))).isOne();
    assertThat(printed).contains("geen locatie \"Nergens (voorbeeld)\"");
  }

  private int play(String story) throws IOException {
    return play(story, service.url(), "1", "klein");
  }

  private int play(String story, String url, String run, String name) throws IOException {
    Files.writeString(folder.resolve("klein.yaml"), story);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Player.Wish wish =
          new Player.Wish(name, folder, url, run, Locale.of("nl"), Duration.ofMillis(400));
      return new Player(wish, out).play();
    } finally {
      printed = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
