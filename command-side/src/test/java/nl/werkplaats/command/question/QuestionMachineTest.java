package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.QuestionCase.NEWCOMER;
import static nl.werkplaats.command.question.QuestionCase.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.ParticipantInvited;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.PersonId;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuestionMachineTest {

  private final Map<QuestionCase, List<EventMessage<Event>>> histories = new HashMap<>();
  private final Bench bench = new Bench(LearningQuestion.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Learning question");
  private final List<Asker> askers = askers();
  private final Cells<QuestionCase> cells =
      new Cells<>(machine, QuestionCase.all(), askers, HERE, this::ask);

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommandInEveryStage() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyBringsInAQuestion() {
    return new Creations(machine, askers, HERE)
        .tests(asker -> QuestionCase.broughtIn(ownerFor(asker)), this::submit);
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo((13 * 38 + 26 * 23) * 26);
  }

  private List<Asker> askers() {
    bench
        .elsewhere()
        .happened(
            new RoleGranted(HERE, NEWCOMER, Role.TEACHER, none()),
            new ThemeOpened(THEME, HERE, "a theme", ThemeOrigin.QUESTIONS, none()),
            new ThemeOpened(OTHER_THEME, HERE, "another theme", ThemeOrigin.QUESTIONS, none()),
            new DialogueProposed(DIALOGUE, HERE, THEME, List.of(QUESTION), WorkForm.values()[0]),
            new ParticipantInvited(DIALOGUE, PARTICIPANT));
    return Askers.ofEveryRole(bench.elsewhere())
        .with("the owner", Role.TEACHER, HERE)
        .with("the co-owner", Role.TEACHER, HERE)
        .with("who joins an experiment", Role.TEACHER, HERE)
        .with("who takes part in a dialogue on it", Role.TEACHER, HERE)
        .with("who shared and left", Role.TEACHER, HERE)
        .with("to whom something is shown", Role.TEACHER, ELSEWHERE)
        .withReactions()
        .all();
  }

  private Outcome ask(
      QuestionCase situation, String command, Asker asker, Optional<Long> expectedVersion) {
    return bench.ask(
        histories.computeIfAbsent(situation, QuestionCase::history),
        new ActOnQuestion(
            QUESTION,
            QuestionMoveSamples.of(command, asker),
            Asking.by(asker.standing(), none(), expectedVersion)));
  }

  /** A teacher asks for oneself, others for a teacher. */
  private static PersonId ownerFor(Asker asker) {
    return asker.standing().teachesAt(HERE) ? asker.person() : NEWCOMER;
  }

  private Outcome submit(Asker asker) {
    var command =
        new SubmitQuestion(
            HERE,
            Channel.INTERVISION,
            text("wording"),
            none(),
            Optional.of(List.of(ownerFor(asker))));
    return bench.ask(List.of(), new ActOnQuestion(QUESTION, command, Asking.by(asker.standing())));
  }
}
