package nl.werkplaats.command.reaction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.werkplaats.command.moment.FreezeMoment;
import nl.werkplaats.command.moment.Freezing;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.people.ReachedMoment;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When the moment of a half-year is reached, its collective figures are frozen. That reads the
 * whole past of a location, so it is no part of any transaction: only what comes of it is recorded
 * in one. What fails is tried again and holds up no other moment.
 */
@Component
class WhenAMomentIsReachedItsFiguresAreFrozen {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenAMomentIsReachedItsFiguresAreFrozen.class);

  private final CommandGateway commands;
  private final Register register;
  private final Freezing freezing;
  private final Clock clock;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean stopping;

  WhenAMomentIsReachedItsFiguresAreFrozen(
      CommandGateway commands,
      Register register,
      Freezing freezing,
      Clock clock,
      MeterRegistry meters) {
    this.commands = commands;
    this.register = register;
    this.freezing = freezing;
    this.clock = clock;
    Gauge.builder("werkplaats.growth.moments.waiting", waiting, AtomicInteger::get)
        .description("Half-year moments that were reached and are not frozen yet")
        .register(meters);
  }

  /** What a service that stops leaves unfrozen, the next start freezes. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }

  @Scheduled(initialDelay = 1_000, fixedDelay = 1_000, timeUnit = TimeUnit.MILLISECONDS)
  void freezeThem() {
    List<ReachedMoment> reached = register.reachedMoments();
    Set<MomentId> frozen = register.frozenMoments();
    List<ReachedMoment> open =
        reached.stream().filter(one -> !frozen.contains(Freezing.momentOf(one))).toList();
    waiting.set(open.size());
    for (ReachedMoment one : open) {
      freeze(one, () -> Optional.of(freezing.ofLocation(one, clock.instant(), UUID.randomUUID())));
      waiting.decrementAndGet();
    }
    for (ReachedMoment one : reached) {
      if (!freezing.isLastOfInstitution(one, reached)) continue;
      if (frozen.contains(freezing.institutionMomentOf(one))) continue;
      freeze(one, () -> freezing.ofInstitution(one, clock.instant(), UUID.randomUUID()));
    }
  }

  private void freeze(ReachedMoment one, Supplier<Optional<FreezeMoment>> figures) {
    if (stopping) return;
    try {
      figures.get().ifPresent(commands::sendAndWait);
    } catch (RuntimeException failure) {
      if (stopping) return;
      LOG.error(
          "The figures of location {} over {} cannot be frozen now, it is tried again",
          one.location(),
          one.half(),
          failure);
    }
  }
}
