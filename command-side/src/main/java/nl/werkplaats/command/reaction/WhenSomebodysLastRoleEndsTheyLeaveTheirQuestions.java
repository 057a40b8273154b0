package nl.werkplaats.command.reaction;

import java.util.Comparator;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionReaction.OwnerGone;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.people.QuestionFact;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When somebody's last role at a location ends, their questions there are left to be adopted. */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenSomebodysLastRoleEndsTheyLeaveTheirQuestions {

  private final Reactor reactor;
  private final Register register;

  WhenSomebodysLastRoleEndsTheyLeaveTheirQuestions(Reactor reactor, Register register) {
    this.reactor = reactor;
    this.register = register;
  }

  @EventHandler
  void on(RoleEnded event, EventMessage<?> message) {
    if (register.worksAt(event.person(), event.location())) {
      return;
    }
    register.questionsOwnedBy(event.person(), event.location()).stream()
        .map(QuestionFact::question)
        .sorted(Comparator.comparing(Object::toString))
        .forEach(question ->
            reactor.react(
                message,
                given -> new ActOnQuestion(question, new OwnerGone(event.person()), given)));
  }
}
