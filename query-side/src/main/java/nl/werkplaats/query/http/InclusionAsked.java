package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;

/**
 * Of which event it is asked whether it was sealed, as it came in.
 *
 * @param event the id of the event
 * @param size the size of a checkpoint; the last one when absent
 */
public record InclusionAsked(String event, String size) {

  /** The id of the event, which must be told. */
  public String ofEvent() {
    if (event == null) throw new Refused(Refusal.Malformed.at("event", "required"));
    return event;
  }

  /** In which checkpoint. */
  public Optional<Long> in() {
    return new Parameter("size", size).version();
  }
}
