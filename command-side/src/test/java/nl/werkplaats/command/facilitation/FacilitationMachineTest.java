package nl.werkplaats.command.facilitation;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.facilitation.FacilitationCommand.*;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FacilitationMachineTest {

  private final Bench bench = new Bench(Facilitation.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Facilitation");
  private final List<Asker> askers = Askers.ofEveryRole(bench.elsewhere()).withReactions().all();
  private final Cells<Request> cells =
      new Cells<>(
          machine,
          List.of(new Request("REQUESTED"), new Request("DECIDED")),
          askers,
          HERE,
          this::ask);

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommandInEveryStage() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyAsksForFacilitation() {
    return new Creations(machine, askers, HERE)
        .tests(
            _ -> new Request("REQUESTED"),
            asker ->
                act(List.of(), new RequestFacilitation(HERE, none(), 40, true, 0), asker, none()));
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo(32 * 2);
  }

  private Outcome ask(
      Request situation, String command, Asker asker, Optional<Long> expectedVersion) {
    assertThat(command).isEqualTo("decide");
    var decide = new DecideFacilitation(20, true, 0, DeciderBody.SCHOOL_LEADER, none());
    return act(situation.history(), decide, asker, expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      FacilitationCommand move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history,
        new ActOnFacilitation(
            FACILITATION, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  /** A request, decided or not. */
  private record Request(String stage) implements Situation {

    @Override
    public List<EventMessage<Event>> history() {
      var requested = new FacilitationRequested(FACILITATION, HERE, none(), 40, true, 0);
      return stage.equals("REQUESTED")
          ? happened(requested)
          : happened(
              requested,
              new FacilitationDecided(FACILITATION, 40, true, 0, DeciderBody.TEAM, none()));
    }

    @Override
    public boolean holds(String rule) {
      throw new AssertionError("the page names a rule nobody knows: " + rule);
    }

    @Override
    public Set<String> hats(Asker asker) {
      return asker.standing().isSystem() ? Set.of("reaction") : Set.of();
    }

    @Override
    public boolean isVariation() {
      return false;
    }

    @Override
    public Situation after(String command, Asker asker, String next) {
      return new Request(next);
    }
  }
}
