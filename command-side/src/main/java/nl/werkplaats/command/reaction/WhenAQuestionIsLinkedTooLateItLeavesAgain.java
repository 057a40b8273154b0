package nl.werkplaats.command.reaction;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueMove.QuestionGone;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueQuestionLinked;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * When a question was linked to a dialogue in the very moment in which it left its theme, it leaves
 * the dialogue again: whoever linked it could not yet see that it was gone.
 */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenAQuestionIsLinkedTooLateItLeavesAgain {

  private final Reactor reactor;
  private final Register register;

  WhenAQuestionIsLinkedTooLateItLeavesAgain(Reactor reactor, Register register) {
    this.reactor = reactor;
    this.register = register;
  }

  @EventHandler
  void on(DialogueProposed event, EventMessage<?> message) {
    letGo(event, event.questions(), message);
  }

  @EventHandler
  void on(DialogueQuestionLinked event, EventMessage<?> message) {
    letGo(event, List.of(event.question()), message);
  }

  private void letGo(DialogueEvent event, List<QuestionId> questions, EventMessage<?> message) {
    Optional<ThemeId> theme = Cause.of(message).by().theme();
    questions.stream()
        .filter(question -> register.question(question).filter(q -> isUnder(q, theme)).isEmpty())
        .forEach(question ->
            reactor.react(
                message,
                given ->
                    new ActOnDialogue(event.dialogue(), new QuestionGone(question, theme), given)));
  }

  private static boolean isUnder(QuestionFact question, Optional<ThemeId> theme) {
    return question.theme().equals(theme) && question.stage().isUnfinished();
  }
}
