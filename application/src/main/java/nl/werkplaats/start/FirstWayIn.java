package nl.werkplaats.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.GrantRole;
import nl.werkplaats.command.location.LocationCommand.RegisterLocation;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.year.SchoolYear;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the first administrator in, as long as nobody administers anything, by the same commands as
 * anybody's. Whatever an interrupted start left out is added at the next, and of several nodes that
 * start at once the others find what one of them did.
 */
final class FirstWayIn implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstWayIn.class);
  private static final int TRIES = 10;

  private final FirstAdministrator first;
  private final CommandGateway commands;
  private final Register register;
  private final Vault vault;
  private final TransactionOperations transaction;
  private final Clock clock;

  FirstWayIn(
      FirstAdministrator first,
      CommandGateway commands,
      Register register,
      Vault vault,
      TransactionOperations transaction,
      Clock clock) {
    this.first = first;
    this.commands = commands;
    this.register = register;
    this.vault = vault;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (int tries = 1; !register.isAdministered(); tries++) {
      try {
        letIn();
        LOG.info(
            "The first administrator can come in; {}* may be taken out of the settings",
            FirstAdministrator.SETTINGS);
      } catch (Refused | ConcurrencyException | ConcurrencyFailureException elsewhere) {
        // Another node does the same at this moment: look again what is there by now.
        if (tries == TRIES) throw elsewhere;
      }
    }
  }

  private void letIn() {
    // The same on every node, and told by nothing that belongs to a person.
    var location =
        new LocationId(
            UUID.nameUUIDFromBytes(("first at " + first.login().issuer()).getBytes(UTF_8)));
    Given given = given(location);
    if (register.location(location).isEmpty()) {
      LocalDate today = LocalDate.ofInstant(given.now(), SchoolYear.ZONE);
      act(
          location,
          new RegisterLocation(first.location(), first.institution(), today, Optional.empty()),
          given);
    }
    act(
        location,
        new GrantRole(reference(), Role.APPLICATION_ADMIN, Optional.empty()),
        given(location));
  }

  private PersonId reference() {
    return vault
        .find(first.login())
        .orElseGet(
            () -> transaction.execute(_ -> vault.create(first.name(), List.of(first.login()))));
  }

  private void act(LocationId location, LocationCommand command, Given given) {
    commands.sendAndWait(new ActOnLocation(location, command, given));
  }

  private Given given(LocationId location) {
    return new Given(
        Standing.SYSTEM,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        location.value(),
        UUID.randomUUID(),
        Optional.empty());
  }
}
