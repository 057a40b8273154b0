package nl.werkplaats.kernel.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.werkplaats.kernel.event.Event;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcType;

/**
 * One row of the log. The property names are those that Axon's queries use; the columns are ours.
 */
@Entity
@Immutable
@Table(name = "event_log")
class StoredEvent {

  static final String INSERT =
      "insert into event_log (event_id, stream, stream_type, sequence, name, revision,"
          + " recorded_at, location, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String OF_STREAM =
      "select stream_type, stream, sequence, event_id, recorded_at, name, revision, payload,"
          + " metadata from event_log where stream = ? and sequence >= ? order by sequence";

  /** Drawn by the column's default, one by one, so that a stream's later event stands later. */
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "position")
  private Long globalIndex;

  @Column(name = "event_id", nullable = false)
  private String eventIdentifier;

  @Column(name = "stream", nullable = false)
  private String aggregateIdentifier;

  @Column(name = "stream_type", nullable = false)
  private String type;

  @Column(name = "sequence", nullable = false)
  private long sequenceNumber;

  @Column(name = "name", nullable = false)
  private String payloadType;

  @Column(name = "revision", nullable = false)
  private String payloadRevision;

  @Column(name = "recorded_at", nullable = false)
  private Instant timeStamp;

  @Column(name = "location", nullable = false)
  private UUID location;

  @Column(name = "payload", nullable = false, columnDefinition = "json")
  @JdbcType(JsonText.class)
  private String payload;

  @Column(name = "metadata", nullable = false, columnDefinition = "json")
  @JdbcType(JsonText.class)
  private String metaData;

  /** For Hibernate. */
  protected StoredEvent() {}

  /**
   * A row for an event that is about to be appended.
   *
   * @throws IllegalArgumentException when it does not say where it comes from
   */
  StoredEvent(DomainEventMessage<?> message, Serializer serializer) {
    Provenance by = Provenance.from(message.getMetaData());
    SerializedObject<String> written = message.serializePayload(serializer, String.class);
    boolean unsigned = message.getPayload() instanceof Event event && event.unsigned();
    // The id of a message tells its moment, and so may what the command hands on to it.
    eventIdentifier = unsigned ? UUID.randomUUID().toString() : message.getIdentifier();
    aggregateIdentifier = message.getAggregateIdentifier();
    type = message.getType();
    sequenceNumber = message.getSequenceNumber();
    payloadType = written.getType().getName();
    payloadRevision = written.getType().getRevision();
    timeStamp = by.recordedAt();
    location = by.location().value();
    payload = written.getData();
    metaData =
        unsigned
            ? serializer.serialize(MetaData.from(by.asMetaData()), String.class).getData()
            : message.serializeMetaData(serializer, String.class).getData();
  }

  /** Reads a row that {@link #OF_STREAM} found. */
  static DomainEventData<String> read(ResultSet row, int number) throws SQLException {
    return new ReadEvent(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        new SimpleSerializedObject<>(
            row.getString(8), String.class, row.getString(6), row.getString(7)),
        new SerializedMetaData<>(row.getString(9), String.class));
  }

  /** What {@link #INSERT} asks for. */
  Object[] columns() {
    return new Object[] {
      eventIdentifier,
      aggregateIdentifier,
      type,
      sequenceNumber,
      payloadType,
      payloadRevision,
      timeStamp.atOffset(ZoneOffset.UTC),
      location,
      new LastWrites.Json(payload),
      new LastWrites.Json(metaData)
    };
  }
}
