package nl.werkplaats.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.GrantRole;
import nl.werkplaats.command.location.LocationCommand.RegisterLocation;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.transaction.support.TransactionOperations;

/** A made-up school with as many people as there are clients, who both teach and gather. */
record BenchSchool(LocationId location, List<PersonId> people) {

  static BenchSchool on(BenchNode node, int clients) {
    var location = LocationId.fresh();
    act(
        node,
        location,
        new RegisterLocation(
            "Meetlocatie (verzonnen)",
            "Meetschool (verzonnen)",
            LocalDate.of(2025, 8, 1),
            Optional.empty()));
    List<PersonId> people = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      var login = new Login(Issuer.NAME, subject(client));
      PersonId person =
          node.bean(TransactionOperations.class)
              .execute(_ -> node.bean(Vault.class).create("Docent (verzonnen)", List.of(login)));
      act(node, location, new GrantRole(person, Role.TEACHER, Optional.empty()));
      act(node, location, new GrantRole(person, Role.SCHOOL_TRAINER, Optional.empty()));
      people.add(person);
    }
    return new BenchSchool(location, people);
  }

  /** By which name the issuer knows a client. */
  static String subject(int client) {
    return "client-" + client;
  }

  Standing standing(BenchNode node, int client) {
    return node.bean(Register.class).standing(people.get(client));
  }

  private static void act(BenchNode node, LocationId location, LocationCommand command) {
    node.bean(CommandGateway.class)
        .sendAndWait(
            new ActOnLocation(
                location,
                command,
                new Given(
                    Standing.SYSTEM,
                    Instant.now(),
                    Optional.empty(),
                    Optional.empty(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Optional.empty())));
  }
}
