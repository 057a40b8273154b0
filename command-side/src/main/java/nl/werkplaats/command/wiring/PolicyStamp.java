package nl.werkplaats.command.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.werkplaats.command.Act;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.PolicyFact;
import nl.werkplaats.kernel.people.Register;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Puts on every event, just before it is kept, which policy its location had when it was asked for.
 * Whoever asks brings that along with their roles; only for the service itself, and for who is
 * nothing at the location, it is looked up.
 */
@Component
class PolicyStamp implements MessageDispatchInterceptor<EventMessage<?>> {

  private final Register register;

  PolicyStamp(EventBus bus, Register register) {
    this.register = register;
    bus.registerDispatchInterceptor(this);
  }

  @Override
  public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
      List<? extends EventMessage<?>> messages) {
    Optional<Standing> asker = asker();
    Map<LocationId, String> versions = new HashMap<>();
    return (_, message) -> {
      if (!(message.getPayload() instanceof Event)) return message;
      LocationId location = Provenance.from(message.getMetaData()).location();
      String version = versions.computeIfAbsent(location, at -> version(at, asker));
      return message.andMetaData(Map.of(Provenance.POLICY_VERSION, version));
    };
  }

  private static Optional<Standing> asker() {
    return CurrentUnitOfWork.isStarted()
            && CurrentUnitOfWork.get().getMessage().getPayload() instanceof Act act
        ? Optional.of(act.given().asker())
        : Optional.empty();
  }

  private String version(LocationId location, Optional<Standing> asker) {
    return asker
        .filter(one -> one.belongsTo(location))
        .map(one -> one.policies().getOrDefault(location, PolicyFact.STANDARD.version()))
        .orElseGet(() -> register.policyOf(location).version());
  }
}
