package nl.werkplaats.command.reaction;

import java.util.Comparator;
import java.util.Optional;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueMove.QuestionGone;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionMoved;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRedirected;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReleased;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRestarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a question is taken back or leaves its theme, no dialogue that is not closed keeps it. */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenAQuestionLeavesItsThemeItLeavesItsDialogues {

  private final Reactor reactor;
  private final Register register;

  WhenAQuestionLeavesItsThemeItLeavesItsDialogues(Reactor reactor, Register register) {
    this.reactor = reactor;
    this.register = register;
  }

  @EventHandler
  void on(QuestionWithdrawn event, EventMessage<?> message) {
    leave(event, Optional.empty(), message);
  }

  @EventHandler
  void on(QuestionRedirected event, EventMessage<?> message) {
    leave(event, Optional.empty(), message);
  }

  @EventHandler
  void on(QuestionReleased event, EventMessage<?> message) {
    leave(event, Optional.of(event.theme()), message);
  }

  @EventHandler
  void on(QuestionMoved event, EventMessage<?> message) {
    leave(event, Optional.of(event.from()), message);
  }

  @EventHandler
  void on(QuestionRestarted event, EventMessage<?> message) {
    leave(event, Cause.of(message).by().theme(), message);
  }

  private void leave(QuestionEvent event, Optional<ThemeId> left, EventMessage<?> message) {
    register.unclosedDialoguesOf(event.question()).stream()
        .sorted(Comparator.comparing(DialogueId::toString))
        .forEach(dialogue ->
            reactor.react(
                message,
                given ->
                    new ActOnDialogue(dialogue, new QuestionGone(event.question(), left), given)));
  }
}
