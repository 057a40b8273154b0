package nl.werkplaats.kernel.history;

import java.time.Instant;

/**
 * What stands on the outside of an event: that it happened, and nothing of what it says.
 *
 * @param position its place in the one order of all events
 */
public record Envelope(
    long position,
    String eventId,
    String stream,
    String streamType,
    StoredName name,
    Instant recordedAt) {}
