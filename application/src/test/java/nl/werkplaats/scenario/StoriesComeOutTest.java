package nl.werkplaats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.werkplaats.edge.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both stories, played through the interface of the real service. */
class StoriesComeOutTest extends RunningService {

  private static final Path SCENARIOS = Path.of("..", "scenarios");
  private static final Locale DUTCH = Locale.of("nl");

  private record Played(int exit, String printed) {}

  @ParameterizedTest
  @ValueSource(strings = {"menso-alting", "landstede"})
  void every_question_comes_out_as_told_and_a_second_play_changes_nothing(String story) {
    Scenario told = ScenarioFile.read(SCENARIOS, story);
    long before = events();

    Played first = play(story);
    long after = events();

    assertThat(first.exit()).as(first.printed()).isZero();
    assertThat(after).isGreaterThan(before + told.steps().size() / 2);
    assertThat(told.expect()).hasSizeGreaterThan(10);
    var labels = ResourceBundle.getBundle("messages.play", DUTCH);
    told.expect()
        .forEach((question, stage) -> {
          String label = labels.getString("stage." + stage.name());
          assertThat(first.printed().lines())
              .as("what became of %s", question)
              .anyMatch(
                  line -> line.startsWith(question + " ") && line.contains(" " + label + " "));
        });

    Played second = play(story);

    assertThat(second.exit()).as(second.printed()).isZero();
    assertThat(events()).isEqualTo(after);
  }

  private Played play(String story) {
    var printed = new ByteArrayOutputStream();
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      var wish =
          new Player.Wish(
              story, SCENARIOS, "http://127.0.0.1:" + port, "test", DUTCH, Duration.ofSeconds(20));
      int exit = new Player(wish, out, place.issuer(), place::authorization).play();
      return new Played(exit, printed.toString(StandardCharsets.UTF_8));
    }
  }
}
