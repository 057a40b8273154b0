package nl.werkplaats.command.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Measures how long it takes to keep what was decided, from the decision to the commit. */
@Component
class AppendTimer {

  private static final Duration[] BOUNDS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final Timer appends;

  AppendTimer(CommandBus bus, MeterRegistry meters) {
    this.meters = meters;
    this.appends =
        Timer.builder("werkplaats.append")
            .description("From the decision to the commit of its events")
            .serviceLevelObjectives(BOUNDS)
            .register(meters);
    bus.registerHandlerInterceptor(this::timed);
  }

  private Object timed(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    // Noted before the handler publishes anything, so it runs before the append.
    work.onPrepareCommit(decided -> {
      Timer.Sample sample = Timer.start(meters);
      decided.afterCommit(_ -> sample.stop(appends));
    });
    return chain.proceed();
  }
}
