package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.dialogue.DialogueCase.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.command.Asking;
import nl.werkplaats.command.Bench;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.command.dialogue.DialogueMove.QuestionGone;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Askers;
import nl.werkplaats.command.machine.Cells;
import nl.werkplaats.command.machine.Creations;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.QuestionId;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DialogueMachineTest {

  private static final QuestionId ANOTHER = new QuestionId(id("another question"));

  private final Map<DialogueCase, List<EventMessage<Event>>> histories = new HashMap<>();
  private final Bench bench = new Bench(Dialogue.class).withoutFoldingAnew();
  private final StageMachine machine = StageMachine.of("Dialogue");
  private final List<Asker> askers = askers();
  private final Cells<DialogueCase> cells =
      new Cells<>(machine, DialogueCase.all(), askers, HERE, this::ask);

  @TestFactory
  Stream<DynamicTest> everybodyAsksEveryCommandInEveryStage() {
    return cells.tests();
  }

  @TestFactory
  Stream<DynamicTest> everybodyProposesADialogue() {
    var command = new ProposeDialogue(HERE, THEME, List.of(QUESTION), WorkForm.DIALOGUE);
    // Nobody has a hat yet in a dialogue that was just proposed.
    List<Asker> byRole = askers.stream().filter(asker -> hasNoHat(asker)).toList();
    return new Creations(machine, byRole, HERE)
        .tests(_ -> DialogueCase.proposed(), asker -> act(List.of(), command, asker, none()));
  }

  private static boolean hasNoHat(Asker asker) {
    return DialogueCase.proposed().hats(asker).isEmpty();
  }

  @Test
  void noCellIsLost() {
    assertThat(cells.count()).isEqualTo((6 * 43 + 13 * 28) * 20);
  }

  private List<Asker> askers() {
    bench
        .elsewhere()
        .happened(
            new RoleGranted(HERE, NEWCOMER, Role.TEACHER, none()),
            new ThemeOpened(THEME, HERE, "a theme", ThemeOrigin.QUESTIONS, none()),
            submitted(QUESTION),
            new QuestionThemed(QUESTION, THEME),
            submitted(ANOTHER),
            new QuestionThemed(ANOTHER, THEME));
    return Askers.ofEveryRole(bench.elsewhere())
        .with("the lead facilitator", Role.TEACHER, HERE)
        .with("the co-facilitator", Role.TEACHER, HERE)
        .with("the internal expert", Role.TEACHER, HERE)
        .withStranger("the external expert")
        .with("who will come", Role.TEACHER, HERE)
        .with("who did not answer", Role.TEACHER, HERE)
        .with("who declined", Role.TEACHER, HERE)
        .with("who was present", Role.TEACHER, HERE)
        .withStranger("an author who works there no more")
        .withStranger("the recipient")
        .withStranger("the recipient of a share that is over")
        .withReactions()
        .all();
  }

  private static QuestionSubmitted submitted(QuestionId question) {
    return new QuestionSubmitted(
        question, HERE, List.of(), Channel.FIELD_REPRESENTATIVE, ref("wording"), none(), none());
  }

  private Outcome ask(
      DialogueCase situation, String command, Asker asker, Optional<Long> expectedVersion) {
    return act(
        histories.computeIfAbsent(situation, DialogueCase::history),
        move(command, asker),
        asker,
        expectedVersion);
  }

  private Outcome act(
      List<EventMessage<Event>> history,
      DialogueMove move,
      Asker asker,
      Optional<Long> expectedVersion) {
    return bench.ask(
        history,
        new ActOnDialogue(DIALOGUE, move, Asking.by(asker.standing(), none(), expectedVersion)));
  }

  private static DialogueMove move(String command, Asker asker) {
    return switch (command) {
      case "link-question" -> new LinkQuestion(ANOTHER);
      case "unlink-question" -> new UnlinkQuestion(QUESTION);
      case "question-gone" -> new QuestionGone(QUESTION, Optional.of(THEME));
      case "schedule" -> new ScheduleDialogue(NOW, NOW.plus(Duration.ofHours(2)), "a room");
      case "assign-facilitator" ->
          new AssignFacilitator(NEWCOMER, Optional.of(FacilitatorKind.LEAD));
      case "assign-expert" ->
          new AssignExpert(
              NEWCOMER, ExpertKind.EXPERIENCED_COLLEAGUE, ExpertOrigin.INTERNAL, none());
      case "invite" -> new Invite(NEWCOMER);
      case "answer-invitation" -> new AnswerInvitation(InvitationAnswer.ACCEPTED);
      case "confirm-ground-rules" -> new ConfirmGroundRules(1);
      case "open" -> new OpenDialogue();
      case "pause" -> new PauseDialogue();
      case "resume" -> new ResumeDialogue();
      case "close" -> new CloseDialogue(List.of(PRESENT), Optional.of(text("summary")));
      case "revise-summary" -> new ReviseSummary(text("another summary"));
      case "review-summary" -> new ReviewSummary(true);
      case "release-summary" -> new ReleaseSummary();
      case "record-takeaway" ->
          new RecordTakeaway(List.of(), List.of(), Optional.of(text("learned")), none());
      case "share" -> new Share(itemOf(asker.person()), NEWCOMER, NEXT_MONTH);
      case "revoke-share" -> new RevokeShare(shareOf(asker.person()));
      case "cancel" -> new CancelDialogue(CancelReason.NO_TIME, none());
      default -> throw new AssertionError("the page names a command nobody knows: " + command);
    };
  }
}
