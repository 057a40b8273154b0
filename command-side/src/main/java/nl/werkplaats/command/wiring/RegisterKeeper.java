package nl.werkplaats.command.wiring;

import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.people.RegisterWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps the register as fresh as the events, because it writes in their transaction. */
@Component
@ProcessingGroup(RegisterKeeper.GROUP)
class RegisterKeeper {

  static final String GROUP = "register";

  private final RegisterWriter writer;

  RegisterKeeper(RegisterWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(Event event, EventMessage<?> message) {
    writer.write(event, Provenance.from(message.getMetaData()));
  }
}
