package nl.werkplaats.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.werkplaats.edge.Issuer;
import nl.werkplaats.edge.RunningService;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

class FirstWayInTest extends RunningService {

  private static final Issuer ISSUER = new Issuer();
  private static final String SUBJECT = "sub-of-the-first";
  private static final int NODES = 8;

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  @DynamicPropertySource
  static void empty(DynamicPropertyRegistry properties) {
    ISSUER.introduce(properties, freshFolder());
  }

  @BeforeEach
  void severalNodesStartAtOnceAndAgain() throws Exception {
    var first =
        new FirstAdministrator(
            new Login(Issuer.NAME, SUBJECT), "Eerste (voorbeeld)", "Beheer", "Voorbeeld");
    Callable<Void> node =
        () -> {
          new FirstWayIn(first, commands, register, vault, transaction, clock)
              .run(new DefaultApplicationArguments());
          return null;
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<Void>> started = new ArrayList<>();
      for (int each = 0; each < NODES; each++) started.add(nodes.submit(node));
      for (Future<Void> each : started) each.get();
    }
  }

  @Test
  void oneOfThemLetsOnePersonIn() {
    assertThat(events()).isEqualTo(2);
    assertThat(count("person")).isEqualTo(1);
    assertThat(count("role_grant where role_code = 'APPLICATION_ADMIN'")).isEqualTo(1);
  }

  @Test
  void thatPersonTakesInOthersFromThereOn() {
    Reply me = send(request("/api/v1/me").header("Authorization", ISSUER.bearer(SUBJECT)));
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().at("/roles/0/role").asString()).isEqualTo("APPLICATION_ADMIN");
    Reply taken =
        send(
            request("/api/v1/people")
                .header("Authorization", ISSUER.bearer(SUBJECT))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"name": "Docent (voorbeeld)", "logins": []}
                        """)));
    assertThat(taken.status()).isEqualTo(201);
    database
        .sql("delete from person where person <> :first")
        .param("first", UUID.fromString(me.at("person")))
        .update();
  }

  private long count(String from) {
    return database.sql("select count(*) from " + from).query(Long.class).single();
  }
}
