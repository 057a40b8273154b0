package nl.werkplaats.command.growth;

import static nl.werkplaats.command.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.growth.GrowthShareCommand.*;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GrowthShareMachineTest {

  private static final ShareId SHARE = new ShareId(id("share"));
  private static final PersonId OWNER = person("whose growth it is");
  private static final PersonId GONE = person("whose growth it was here");
  private static final PersonId RECIPIENT = person("the one it is shown to");

  private final Bench bench = new Bench(GrowthShare.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Growth share");
  private final List<Asker> askers =
      Askers.ofEveryRole(bench.elsewhere())
          .with("whose growth it is", Role.TEACHER, HERE)
          .withStranger("whose growth it was here")
          .withStranger("the one it is shown to")
          .all();
  private final Cells<Shared> cells =
      new Cells<>(
          machine,
          List.of(
              new Shared("SHARED", OWNER, TODAY),
              new Shared("SHARED", GONE, TODAY),
              new Shared("SHARED", OWNER, YESTERDAY),
              new Shared("REVOKED", OWNER, TODAY)),
          askers,
          HERE,
          this::ask);

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommandInEveryStage() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodySharesAView() {
    return new Creations(machine, askers, HERE)
        .tests(
            asker -> new Shared("SHARED", asker.person(), NEXT_MONTH),
            asker ->
                act(
                    List.of(),
                    new ShareView(HERE, GrowthView.TRAJECTORY, none(), RECIPIENT, NEXT_MONTH),
                    asker,
                    none()));
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo(4 * askers.size());
  }

  private Outcome ask(
      Shared situation, String command, Asker asker, Optional<Long> expectedVersion) {
    assertThat(command).isEqualTo("revoke");
    return act(situation.history(), new RevokeGrowthShare(), asker, expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      GrowthShareCommand move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history,
        new ActOnGrowthShare(SHARE, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  /** A view that one person showed to another until a day. */
  private record Shared(String stage, PersonId owner, LocalDate until) implements Situation {

    @Override
    public List<EventMessage<Event>> history() {
      Event shared =
          new ViewShared(SHARE, HERE, owner, GrowthView.PALETTE, none(), RECIPIENT, until);
      return stage.equals("REVOKED")
          ? happened(shared, new ViewShareRevoked(SHARE))
          : happened(shared);
    }

    @Override
    public boolean holds(String rule) {
      throw new AssertionError("the page names a rule nobody knows: " + rule);
    }

    @Override
    public Set<String> hats(Asker asker) {
      Set<String> hats = new TreeSet<>();
      if (asker.person().equals(owner)) hats.add("who shared");
      boolean shown = stage.equals("SHARED") && !until.isBefore(TODAY);
      if (asker.person().equals(RECIPIENT) && shown) hats.add("recipient");
      return hats;
    }

    @Override
    public boolean isVariation() {
      return false;
    }

    @Override
    public Situation after(String command, Asker asker, String stage) {
      return new Shared(stage, owner, until);
    }
  }
}
