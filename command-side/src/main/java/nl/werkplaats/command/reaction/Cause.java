package nl.werkplaats.command.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.Given;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.move.Standing;
import org.axonframework.eventhandling.EventMessage;

/** The event that a reaction carries on. */
record Cause(String eventId, Provenance by) {

  static Cause of(EventMessage<?> message) {
    return new Cause(message.getIdentifier(), Provenance.from(message.getMetaData()));
  }

  /**
   * What is given with the command; ids derive from the event, so that redelivery makes the same.
   */
  Given given(Instant now) {
    return new Given(
        Standing.SYSTEM,
        now,
        Optional.of(by.happenedAt()),
        Optional.empty(),
        UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8)),
        by.correlation(),
        Optional.of(eventId));
  }
}
