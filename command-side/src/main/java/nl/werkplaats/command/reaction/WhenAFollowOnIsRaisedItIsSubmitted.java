package nl.werkplaats.command.reaction;

import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionReaction.SubmitFollowOn;
import nl.werkplaats.kernel.event.QuestionEvent.FollowOnRaised;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a question raises a next one, that one comes in with a link back. */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenAFollowOnIsRaisedItIsSubmitted {

  private final Reactor reactor;

  WhenAFollowOnIsRaisedItIsSubmitted(Reactor reactor) {
    this.reactor = reactor;
  }

  @EventHandler
  void on(FollowOnRaised event, EventMessage<?> message) {
    var location = Cause.of(message).by().location();
    reactor.react(
        message,
        given ->
            new ActOnQuestion(
                event.newQuestion(),
                new SubmitFollowOn(
                    location, event.owner(), event.wording(), event.situation(), event.question()),
                given));
  }
}
