package nl.werkplaats.query.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is stored: with references, codes, commitments and ciphertext, and without any
 * text or name of a person.
 *
 * @param position its place in the one order of all events
 * @param version the number of events of its stream up to here
 * @param name under which it is stored, with its revision
 * @param payload what it says, in the very bytes
 * @param metadata where it comes from, in the very bytes
 */
record RecordedEvent(
    long position,
    String eventId,
    String stream,
    String streamType,
    long version,
    String name,
    String revision,
    Instant recordedAt,
    UUID location,
    @JsonRawValue String payload,
    @JsonRawValue String metadata) {

  /** Only between two tokens can JSON break a line, and only if somebody else than we wrote it. */
  RecordedEvent onOneLine() {
    if (!breaks(payload) && !breaks(metadata)) return this;
    return new RecordedEvent(
        position,
        eventId,
        stream,
        streamType,
        version,
        name,
        revision,
        recordedAt,
        location,
        unbroken(payload),
        unbroken(metadata));
  }

  private static boolean breaks(String json) {
    return json.indexOf('\n') >= 0 || json.indexOf('\r') >= 0;
  }

  private static String unbroken(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
