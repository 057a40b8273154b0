package nl.werkplaats.command.reaction;

import java.time.Clock;
import java.util.function.Function;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the commands of reactions. A refusal is an outcome: things had moved on before the reaction
 * came. Anything else propagates, so that the event is delivered again.
 */
@Component
class Reactor {

  private static final Logger LOG = LoggerFactory.getLogger(Reactor.class);

  private final CommandGateway commands;
  private final Clock clock;

  Reactor(CommandGateway commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  void react(EventMessage<?> message, Function<Given, Object> command) {
    Cause cause = Cause.of(message);
    try {
      commands.sendAndWait(command.apply(cause.given(clock.instant())));
    } catch (Refused refused) {
      LOG.info("Nothing to carry on after event {}: {}", cause.eventId(), refused.refusal());
    }
  }
}
