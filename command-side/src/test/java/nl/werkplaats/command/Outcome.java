package nl.werkplaats.command;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.text.ProtectedText;
import org.axonframework.eventhandling.EventMessage;

/**
 * What came of a command: an answer with events, or a refusal without.
 *
 * @param kept the texts that were kept beside the events
 */
public record Outcome(
    Optional<Answer> answer,
    Optional<Refusal> refusal,
    List<EventMessage<?>> messages,
    List<ProtectedText> kept) {

  public List<Event> events() {
    return messages.stream().map(message -> (Event) message.getPayload()).toList();
  }

  /** Where each event says that it comes from. */
  public List<Provenance> provenance() {
    return messages.stream().map(message -> Provenance.from(message.getMetaData())).toList();
  }
}
