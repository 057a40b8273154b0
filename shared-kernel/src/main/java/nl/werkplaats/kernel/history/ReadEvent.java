package nl.werkplaats.kernel.history;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedObject;

/** An event of one stream as it was read, in the words of Axon. */
record ReadEvent(
    String type,
    String stream,
    long sequence,
    String eventId,
    Instant recordedAt,
    SerializedObject<String> payload,
    SerializedObject<String> metaData)
    implements DomainEventData<String> {

  @Override
  public String getType() {
    return type;
  }

  @Override
  public String getAggregateIdentifier() {
    return stream;
  }

  @Override
  public long getSequenceNumber() {
    return sequence;
  }

  @Override
  public String getEventIdentifier() {
    return eventId;
  }

  @Override
  public Instant getTimestamp() {
    return recordedAt;
  }

  @Override
  public SerializedObject<String> getMetaData() {
    return metaData;
  }

  @Override
  public SerializedObject<String> getPayload() {
    return payload;
  }
}
