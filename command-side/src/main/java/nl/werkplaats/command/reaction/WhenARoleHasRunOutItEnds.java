package nl.werkplaats.command.reaction;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand.EndRole;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.ExpiredRole;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When the last day of a role has passed, its end is recorded, and what follows from that follows.
 * The role itself counts for nothing from that day on, whether or not this has run.
 */
@Component
class WhenARoleHasRunOutItEnds {

  private final CommandGateway commands;
  private final Register register;
  private final Clock clock;

  WhenARoleHasRunOutItEnds(CommandGateway commands, Register register, Clock clock) {
    this.commands = commands;
    this.register = register;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void endThem() {
    register.expiredRoles().forEach(this::end);
  }

  private void end(ExpiredRole expired) {
    var given =
        new Given(
            Standing.SYSTEM,
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            Optional.empty());
    try {
      commands.sendAndWait(
          new ActOnLocation(
              expired.location(), new EndRole(expired.person(), expired.role()), given));
    } catch (Refused _) {
      // Somebody ended it, or made it longer, in between.
    }
  }
}
