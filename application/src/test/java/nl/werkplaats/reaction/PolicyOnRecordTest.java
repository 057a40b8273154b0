package nl.werkplaats.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.AdoptPolicy;
import nl.werkplaats.command.location.LocationCommand.EndRole;
import nl.werkplaats.command.location.LocationCommand.GrantRole;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerLeft;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.ProtectedText;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** By which policy of a location its events are recorded, in the example schools. */
@SpringBootTest
class PolicyOnRecordTest {

  private static final LocationId SCHOOL = LocationId.of("01890a5d-ac96-774b-bcce-b302099a8001");
  private static final String ADOPTED = "2027-1 (voorbeeld)";

  @TempDir static Path folder;

  @DynamicPropertySource
  static void somewhereElse(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> "jdbc:h2:mem:policy;DB_CLOSE_DELAY=-1");
    properties.add("werkplaats.master-key-file", () -> folder.resolve("master.key").toString());
  }

  @Autowired CommandGateway commands;
  @Autowired Register register;
  @Autowired Vault vault;
  @Autowired OrderedLog log;
  @Autowired Clock clock;

  @Test
  void events_carry_the_policy_that_their_location_had_when_they_were_asked_for() {
    PersonId passing = person("docent2");
    QuestionId before = submitted("docent2");
    location(new AdoptPolicy(ADOPTED, 8, 12, 30, "instemming (voorbeeld)"));
    QuestionId after = submitted("docent2");
    assertThat(versions(before, QuestionSubmitted.class)).containsExactly("1");
    assertThat(versions(SCHOOL, PolicyAdopted.class)).containsExactly("1");
    assertThat(versions(after, QuestionSubmitted.class)).containsExactly(ADOPTED);

    // What the service does by itself is recorded by the same policy.
    location(new EndRole(passing, Role.TEACHER));
    await().until(() -> register.question(before).orElseThrow().owners().isEmpty());
    assertThat(versions(before, OwnerLeft.class)).containsExactly(ADOPTED);
    location(new GrantRole(passing, Role.TEACHER, Optional.empty()));
  }

  private List<String> versions(Object stream, Class<?> kind) {
    return log.stream(stream.toString()).stream()
        .filter(recorded -> kind.isInstance(recorded.event()))
        .map(recorded -> recorded.by().policyVersion())
        .toList();
  }

  private QuestionId submitted(String account) {
    QuestionId id = QuestionId.fresh();
    var wording = ProtectedText.write("Synthetische vraag?");
    var submit =
        new SubmitQuestion(
            SCHOOL, Channel.INTERVISION, wording, Optional.empty(), Optional.empty());
    commands.sendAndWait(new ActOnQuestion(id, submit, given(account)));
    return id;
  }

  private void location(LocationCommand command) {
    commands.sendAndWait(new ActOnLocation(SCHOOL, command, given("beheerder")));
  }

  private PersonId person(String account) {
    return vault.find(new Login("embedded", account)).orElseThrow();
  }

  private Given given(String account) {
    return new Given(
        register.standing(person(account)),
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Optional.empty());
  }
}
