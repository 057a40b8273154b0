package nl.werkplaats.command.wiring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.werkplaats.command.Answer;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Believes memory only when something is recorded: the append itself then proves that nobody else
 * wrote in that stream. A refusal from memory, a "nothing left to do" and a lost append are decided
 * once more, at once, on what is stored. Reactions never decide from memory.
 */
@Component
class SecondLook implements RetryScheduler, MessageDispatchInterceptor<CommandMessage<?>> {

  /** Rolls back what recorded nothing, so that it can be decided again. */
  private static final class NothingToDo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToDo() {
      super("nothing to do, from memory", null, false, false);
    }
  }

  private final StreamMemory memory;
  private final Counter looks;

  SecondLook(CommandBus bus, StreamMemory memory, MeterRegistry meters) {
    this.memory = memory;
    this.looks =
        Counter.builder("werkplaats.commands.second.look")
            .description("Commands decided once more on what is stored, not on what is remembered")
            .register(meters);
    bus.registerHandlerInterceptor(this::doubted);
  }

  @Override
  public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
      List<? extends CommandMessage<?>> commands) {
    return (_, command) ->
        // A reaction's command is appended after its answer: nobody could look at that again.
        CurrentUnitOfWork.isStarted()
            ? command
            : command.andMetaData(Map.of(Recollection.META_DATA, new Recollection()));
  }

  private Object doubted(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    Object result = chain.proceed();
    boolean nothing = result instanceof Answer answer && answer.recorded() == 0;
    if (nothing && Recollection.of(work.getMessage()).used()) throw new NothingToDo();
    return result;
  }

  @Override
  public boolean scheduleRetry(
      @SuppressWarnings("rawtypes") CommandMessage command,
      RuntimeException failure,
      List<Class<? extends Throwable>[]> failures,
      Runnable again) {
    Recollection recollection = Recollection.of(command);
    // Who answers next may not be the one who answered before.
    if (has(failure, NestedRuntimeException.class)) memory.forget();
    if (!recollection.used() || !doubtful(failure)) return false;
    recollection.forbid();
    looks.increment();
    again.run();
    return true;
  }

  /** Nothing else: after a commit of which nobody knows the end, it must not be done again. */
  private static boolean doubtful(Throwable failure) {
    return has(failure, Refused.class)
        || has(failure, NothingToDo.class)
        || has(failure, ConcurrencyException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) return true;
    }
    return false;
  }
}
