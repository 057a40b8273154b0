package nl.werkplaats.command.theme;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.command.theme.ThemeCase.Gathered;
import nl.werkplaats.command.theme.ThemeCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.id.QuestionId;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ThemeMachineTest {

  private final Bench bench = new Bench(Theme.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Theme");
  private final List<Asker> askers = Askers.ofEveryRole(bench.elsewhere()).withReactions().all();
  private final Cells<ThemeCase> cells =
      new Cells<>(machine, ThemeCase.all(), askers, HERE, this::ask);

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommandInEveryStage() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyOpensATheme() {
    var opened = new ThemeCase("EMERGING", ThemeOrigin.QUESTIONS, Gathered.RELEASED, false);
    return new Creations(machine, askers, HERE)
        .tests(
            _ -> opened,
            asker -> {
              gather(Gathered.RELEASED);
              return act(
                  List.of(),
                  new OpenTheme(HERE, "a theme", ThemeOrigin.QUESTIONS, none()),
                  asker,
                  none());
            });
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo((5 * 32 + 35 * 17) * 7);
  }

  private Outcome ask(
      ThemeCase situation, String command, Asker asker, Optional<Long> expectedVersion) {
    gather(situation.gathered());
    return act(situation.history(), move(command), asker, expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      ThemeCommand move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history, new ActOnTheme(THEME, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  /** Another theme's question is always there, and counts for nothing here. */
  private void gather(Gathered gathered) {
    QuestionId other = new QuestionId(id("a question under another theme"));
    bench
        .elsewhere()
        .happened(
            submitted(QUESTION),
            new QuestionThemed(QUESTION, THEME),
            gathered.last(),
            submitted(other),
            new QuestionThemed(other, OTHER_THEME));
  }

  private static QuestionSubmitted submitted(QuestionId question) {
    return new QuestionSubmitted(
        question, HERE, List.of(), Channel.FIELD_REPRESENTATIVE, ref("wording"), none(), none());
  }

  private static ThemeCommand move(String command) {
    return switch (command) {
      case "activate" -> new ActivateTheme();
      case "rest" -> new RestTheme();
      case "embed" -> new EmbedTheme(text("daily work"));
      case "retire" -> new RetireTheme(RetireReason.ANSWERED, none(), none());
      case "couple-expert" ->
          new CoupleExpert(ExpertKind.RESEARCHER, ExpertOrigin.INTERNAL, none(), none());
      case "uncouple-expert" -> new UncoupleExpert();
      case "waive-expert" -> new WaiveExpert(WaiveReason.NONE_AVAILABLE, none());
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }
}
