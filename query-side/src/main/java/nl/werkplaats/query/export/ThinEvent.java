package nl.werkplaats.query.export;

import java.time.Instant;
import nl.werkplaats.kernel.history.Envelope;
import nl.werkplaats.kernel.id.LocationId;

/**
 * That something happened, as a CloudEvent without data.
 *
 * @param subject to which stream, by its type and id
 * @param time when it was recorded
 * @param sequence its place in the one order of all events, equally long for all, so that the order
 *     of the words is that of the events
 */
record ThinEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String sequence) {

  static ThinEvent of(LocationId location, Envelope event) {
    return new ThinEvent(
        "1.0",
        event.eventId(),
        "/locations/" + location,
        "nl.werkplaats." + event.name().name() + ".v" + event.name().revision(),
        event.streamType() + "/" + event.stream(),
        event.recordedAt(),
        "%019d".formatted(event.position()));
  }
}
