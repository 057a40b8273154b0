package nl.werkplaats.command.reaction;

import java.util.Comparator;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionReaction.EnterDialogue;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a dialogue opens, its questions that are under a theme or in dialogue enter it. */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenADialogueOpensItsQuestionsEnter {

  private final Reactor reactor;
  private final Register register;

  WhenADialogueOpensItsQuestionsEnter(Reactor reactor, Register register) {
    this.reactor = reactor;
    this.register = register;
  }

  @EventHandler
  void on(DialogueOpened event, EventMessage<?> message) {
    register.questionsOf(event.dialogue()).stream()
        .sorted(Comparator.comparing(QuestionId::toString))
        .forEach(question ->
            reactor.react(
                message,
                given -> new ActOnQuestion(question, new EnterDialogue(event.dialogue()), given)));
  }
}
