package nl.werkplaats.kernel.history;

/** One row of the log, not yet turned into an event. */
record LogRow(
    long position,
    String eventId,
    String stream,
    String streamType,
    long sequence,
    String name,
    String revision,
    String payload,
    String metaData) {

  Recorded opened(EventSerializer serializer) {
    return new Recorded(
        position,
        eventId,
        stream,
        streamType,
        sequence,
        serializer.event(name, revision, payload),
        serializer.provenance(metaData));
  }
}
