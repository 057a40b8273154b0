package nl.werkplaats.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.text.ProtectedText;

/**
 * What a state decided: the events that follow, and the texts they refer to.
 *
 * @param hat in which capacity the asker made the move
 * @param at the time of the fact
 * @param more ids of what was made besides, for the answer
 */
public record Decision<E extends Event>(
    List<E> events, List<ProtectedText> texts, Hat hat, Instant at, Map<String, UUID> more) {

  public Decision {
    events = List.copyOf(events);
    texts = List.copyOf(texts);
    more = Map.copyOf(more);
  }
}
