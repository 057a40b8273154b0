package nl.werkplaats.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand.ReachGrowthMoment;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.year.HalfYear;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a half-year has ended, and there was time to enter what had happened in it, its moment is
 * reached at every location that lived through its end with the service. Earlier half-years are for
 * those who bring them in.
 */
@Component
class WhenAHalfYearHasEndedItsMomentIsReached {

  private final CommandGateway commands;
  private final Register register;
  private final Clock clock;
  private final Duration after;

  WhenAHalfYearHasEndedItsMomentIsReached(
      CommandGateway commands,
      Register register,
      Clock clock,
      @Value("${werkplaats.growth.moment-after:28d}") Duration after) {
    this.commands = commands;
    this.register = register;
    this.clock = clock;
    this.after = after;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void reachThem() {
    HalfYear ended = endedBefore(clock.instant().minus(after));
    register.momentsToReach(ended).forEach(location -> reach(location, ended));
  }

  /** The last half-year that was over then. */
  static HalfYear endedBefore(Instant moment) {
    LocalDate first = HalfYear.of(moment).first();
    return HalfYear.of(first.minusDays(1));
  }

  private void reach(LocationId location, HalfYear half) {
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
      commands.sendAndWait(new ActOnLocation(location, new ReachGrowthMoment(half), given));
    } catch (Refused _) {
      // Somebody reached it in between, or the werkplaats began later.
    }
  }
}
