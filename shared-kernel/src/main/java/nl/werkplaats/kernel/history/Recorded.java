package nl.werkplaats.kernel.history;

import nl.werkplaats.kernel.event.Event;

/**
 * An event as it stands in the log.
 *
 * @param position its place in the one order of all events; positions may be skipped, never reused
 * @param sequence its place in its own stream, counting from 0
 */
public record Recorded(
    long position,
    String eventId,
    String stream,
    String streamType,
    long sequence,
    Event event,
    Provenance by) {

  /** The version that the stream reached with this event: the number of events up to here. */
  public long version() {
    return sequence + 1;
  }
}
