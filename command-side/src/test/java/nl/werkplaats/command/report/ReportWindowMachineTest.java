package nl.werkplaats.command.report;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.report.Reports.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.command.report.ReportWindowCommand.OpenReportWindow;
import nl.werkplaats.kernel.event.Event;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReportWindowMachineTest {

  private final Bench bench = new Bench(ReportWindow.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Report window");
  private final List<Asker> askers = Askers.ofEveryRole(bench.elsewhere()).withReactions().all();

  @TestFactory
  Stream<DynamicTest> everybodyOpensAWindow() {
    var opens = new OpenReportWindow(HERE, none(), "a window", 7, NEXT_MONTH);
    return new Creations(machine, askers, HERE)
        .tests(
            _ -> new Opened(),
            asker ->
                bench.ask(
                    List.of(), new ActOnReportWindow(WINDOW, opens, Asking.by(asker.standing()))));
  }

  @Test
  void nothingMoreHappensToAWindowByHand() {
    assertThat(machine.commands()).isEmpty();
  }

  /** A window that was just opened. */
  private record Opened() implements Situation {

    @Override
    public String stage() {
      return "OPEN";
    }

    @Override
    public List<EventMessage<Event>> history() {
      return happened(Reports.opened(none(), NEXT_MONTH));
    }

    @Override
    public boolean holds(String rule) {
      throw new AssertionError("the page names a rule nobody knows: " + rule);
    }

    @Override
    public Set<String> hats(Asker asker) {
      return Set.of();
    }

    @Override
    public boolean isVariation() {
      return false;
    }

    @Override
    public Situation after(String command, Asker asker, String stage) {
      return this;
    }
  }
}
