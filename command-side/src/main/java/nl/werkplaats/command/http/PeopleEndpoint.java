package nl.werkplaats.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.werkplaats.command.http.CommandCatalogue.AddPerson;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;

/** Takes people into the vault; only administrators do, and the name goes nowhere else. */
final class PeopleEndpoint {

  private final Vault vault;
  private final Idempotency idempotency;
  private final TransactionOperations transaction;
  private final byte[] secret;

  PeopleEndpoint(
      Vault vault, Idempotency idempotency, TransactionOperations transaction, byte[] secret) {
    this.vault = vault;
    this.idempotency = idempotency;
    this.transaction = transaction;
    this.secret = secret.clone();
  }

  ResponseEntity<byte[]> add(HttpServletRequest request, Standing asker) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    Headers.expectedVersion(request);
    Optional<String> key = Headers.idempotencyKey(request);
    AddPerson asked = BodyReader.read(body, AddPerson.class).command();
    demandAdministrator(asker);
    Supplier<Object> create = () -> vault.create(asked.name(), asked.logins());
    if (key.isEmpty()) {
      return reply(transaction.execute(_ -> create.get())).entity();
    }
    Attempt attempt =
        Attempt.of(secret, asker.person(), key.get(), request, body, PeopleEndpoint::reply);
    return idempotency
        .once(
            attempt,
            () -> demandAdministrator(asker),
            () -> reply(transaction.execute(_ -> recorded(attempt, create))),
            _ -> {})
        .entity();
  }

  private Object recorded(Attempt attempt, Supplier<Object> create) {
    try {
      return idempotency.recorded(attempt, create::get);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Reply reply(Object person) {
    return Reply.created(CommandCatalogue.PEOPLE, ((PersonId) person).value());
  }

  private static void demandAdministrator(Standing asker) {
    if (!asker.administers()) {
      throw new Refused(new NotYours());
    }
  }
}
