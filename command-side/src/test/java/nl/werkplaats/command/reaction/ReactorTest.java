package nl.werkplaats.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ReactorTest {

  private final UUID correlation = UUID.randomUUID();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final List<String> logged = new ArrayList<>();
  private final Reactor reactor =
      new Reactor(
          DefaultCommandGateway.builder().commandBus(bus).build(), Clock.systemUTC(), meters);

  @Test
  void whatIsLoggedMeanwhileBelongsToTheRequestOfTheCause() {
    bus.subscribe(
        String.class.getName(),
        _ -> {
          logged.add(MDC.get("correlation"));
          return "";
        });
    react("command");
    assertThat(logged).containsExactly(correlation.toString());
    assertThat(MDC.get("correlation")).isNull();
    assertThat(count("done")).isEqualTo(1);
  }

  @Test
  void aRefusalIsAnOutcomeAndAFailureIsTriedAgain() {
    bus.subscribe(
        String.class.getName(),
        command -> {
          if (command.getPayload().equals("refused")) throw Refused.unknown();
          throw new IllegalStateException("failing");
        });
    react("refused");
    assertThatThrownBy(() -> react("failing")).hasStackTraceContaining("failing");
    assertThat(MDC.get("correlation")).isNull();
    assertThat(count("refused")).isEqualTo(1);
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void whatIsNotKeptInTheEndHasFailed() {
    bus.subscribe(String.class.getName(), _ -> "");
    DefaultUnitOfWork<?> whole = DefaultUnitOfWork.startAndGet(cause());
    whole.onPrepareCommit(_ -> {
      throw new IllegalStateException("the database is away");
    });
    assertThatThrownBy(() -> whole.execute(() -> reactor.react(cause(), _ -> "command")))
        .hasStackTraceContaining("away");
    assertThat(count("failed")).isEqualTo(1);
    assertThat(meters.find("werkplaats.reactions").tag("outcome", "done").counter()).isNull();
  }

  /** As the processor of reactions does: what comes of it is kept with how far they are. */
  private void react(String command) {
    DefaultUnitOfWork.startAndGet(cause()).execute(() -> reactor.react(cause(), _ -> command));
  }

  private double count(String outcome) {
    return meters.get("werkplaats.reactions").tag("outcome", outcome).counter().count();
  }

  private EventMessage<?> cause() {
    Map<String, String> provenance =
        Provenance.of(
                Optional.empty(),
                Provenance.SYSTEM,
                LocationId.of("01890a5d-ac96-774b-bcce-b302099a8001"),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                correlation,
                Optional.empty(),
                "1")
            .asMetaData();
    return GenericEventMessage.asEventMessage("event").andMetaData(provenance);
  }
}
