package nl.werkplaats.command.study;

import static nl.werkplaats.command.Samples.HERE;
import static nl.werkplaats.command.Samples.NEXT_MONTH;
import static nl.werkplaats.command.Samples.none;
import static nl.werkplaats.command.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.command.study.StudyCommand.*;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.StudyEvent.Invited;
import nl.werkplaats.kernel.id.PersonId;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StudyMachineTest {

  private final Bench bench = new Bench(Study.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Study");
  private final List<Asker> askers =
      Askers.ofEveryRole(bench.elsewhere())
          .with("a researcher of the study", Role.TEACHER_RESEARCHER, HERE)
          .with("a researcher of the study who only teaches now", Role.TEACHER, HERE)
          .with("somebody who is asked", Role.INSTRUCTOR, HERE)
          .withStranger("a researcher of the study who left")
          .withStranger("somebody who was asked and left")
          .withReactions()
          .all();
  private final Cells<StudyCase> cells =
      new Cells<>(machine, StudyCase.all(everybody()), askers, HERE, this::ask);

  private Set<PersonId> everybody() {
    return askers.stream().map(asker -> asker.standing().person()).collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> everybody_asks_every_command_in_every_stage() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybody_begins_a_study() {
    return new Creations(machine, askers, HERE)
        .tests(
            asker -> new StudyCase("RUNNING", Set.of(asker.standing().person()), Set.of()),
            asker ->
                act(
                    List.of(),
                    new OpenStudy(HERE, "a study", text("purpose"), List.of(), none()),
                    asker,
                    none()));
  }

  @Test
  void no_cell_is_lost() {
    assertThat(cells.count()).isEqualTo((2 * 37 + 2 * 22) * 9);
  }

  private Outcome ask(
      StudyCase situation, String command, Asker asker, Optional<Long> expectedVersion) {
    return act(situation.history(), move(command), asker, expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      StudyCommand move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history,
        new ActOnStudy(Studies.STUDY, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  private StudyCommand move(String command) {
    return switch (command) {
      case "give-consent" -> new GiveConsent();
      case "withdraw-consent" -> new WithdrawConsent();
      case "adopt-instrument" -> Studies.adopt(2, 1, 5, Studies.items());
      case "open-wave" -> new OpenWave(1, Studies.NAME, 1, List.of(people()), NEXT_MONTH);
      case "respond" -> Studies.respond(4, 5);
      case "close-wave" -> new CloseWave(1);
      case "hold-focus-group" ->
          new HoldFocusGroup(none(), List.of(StudyCase.RESEARCHER), text("summary"));
      case "complete-member-check" -> new CompleteMemberCheck(StudyCase.TO_CHECK, none());
      case "publish-summary" -> new PublishSummary(StudyCase.TO_PUBLISH);
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }

  /** Who is something here, the one who is asked among them. */
  private Invited people() {
    return new Invited(
        "everybody",
        askers.stream()
            .filter(asker -> asker.standing().belongsTo(HERE))
            .map(asker -> asker.standing().person())
            .filter(person -> !person.equals(StudyCase.RESEARCHER))
            .toList());
  }
}
