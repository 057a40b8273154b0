package nl.werkplaats.command.reaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Function;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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
  private final MeterRegistry meters;

  Reactor(CommandGateway commands, Clock clock, MeterRegistry meters) {
    this.commands = commands;
    this.clock = clock;
    this.meters = meters;
  }

  void react(EventMessage<?> message, Function<Given, Object> command) {

    Cause cause = Cause.of(message);
    // What is logged meanwhile belongs to the request that the cause came from.
    try (var _ = MDC.putCloseable(Provenance.CORRELATION, cause.by().correlation().toString())) {
      react(cause, command);
    }
  }

  private void react(Cause cause, Function<Given, Object> command) {
    try {
      commands.sendAndWait(command.apply(cause.given(clock.instant())));
      countOnceKept("done");
    } catch (Refused refused) {
      countOnceKept("refused");
      LOG.info("Nothing to carry on after event {}: {}", cause.eventId(), refused.refusal());
    } catch (RuntimeException failure) {
      count("failed");
      throw failure;
    }
  }

  /** What came of it stands only when it is kept together with how far the reactions are. */
  private void countOnceKept(String outcome) {
    UnitOfWork<?> whole = CurrentUnitOfWork.get().root();
    whole.afterCommit(_ -> count(outcome));
    whole.onRollback(_ -> count("failed"));
  }

  private void count(String outcome) {
    Counter.builder("werkplaats.reactions")
        .description("What reactions asked for, by what became of it")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }
}
