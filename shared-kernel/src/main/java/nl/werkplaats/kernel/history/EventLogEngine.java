package nl.werkplaats.kernel.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends events to the log and reads single streams back for the side that decides. */
public final class EventLogEngine extends JpaEventStorageEngine {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String ONE_ORDER =
      "the log is read in order by OrderedLog only, which knows when a gap is final";

  private final TransactionManager transactions;
  private final OpenAppends openAppends;
  private final LastWrites writes;
  private final JdbcOperations sql;

  private EventLogEngine(
      Builder builder,
      TransactionManager transactions,
      OpenAppends openAppends,
      LastWrites writes) {
    super(builder);
    this.transactions = transactions;
    this.openAppends = openAppends;
    this.writes = writes;
    this.sql = new JdbcTemplate(writes.database());
  }

  /**
   * An engine over the database behind this entity manager.
   *
   * @param transactions must run on Spring's transactions, or appending is refused
   * @param openAppends the same that the readers have
   * @param writes what the events are written with
   */
  public static EventLogEngine over(
      EntityManagerProvider entityManager,
      TransactionManager transactions,
      EventSerializer serializer,
      OpenAppends openAppends,
      LastWrites writes) {
    var builder =
        JpaEventStorageEngine.builder()
            .entityManagerProvider(entityManager)
            .transactionManager(transactions)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION));
    return new EventLogEngine(builder, transactions, openAppends, writes);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) return;
    transactions.executeInTransaction(() -> {
      openAppends.joinTransaction();
      for (EventMessage<?> event : events) append(event, serializer);
    });
  }

  private void append(EventMessage<?> event, Serializer serializer) {
    if (!(event instanceof DomainEventMessage<?> inStream)) {
      throw new EventStoreException("an event outside any stream: " + event.getPayloadType());
    }
    try {
      writes.add(
          EventLogEngine::refused,
          StoredEvent.INSERT,
          new StoredEvent(inStream, serializer).columns());
    } catch (IllegalArgumentException | SerializationException unfit) {
      throw new EventStoreException("this cannot be appended", unfit);
    }
  }

  private static RuntimeException refused(boolean doubled) {
    return doubled
        ? new ConcurrencyException("somebody else wrote in this stream meanwhile")
        : new EventStoreException("an event was not taken");
  }

  @Override
  protected String domainEventEntryEntityName() {
    return StoredEvent.class.getSimpleName();
  }

  /** In the transaction that runs, and plainly: every command begins by reading a stream. */
  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String stream, long first) {
    return sql.query(StoredEvent.OF_STREAM, StoredEvent::read, stream, first).stream();
  }

  /** Streams are short; none is ever summed up in a snapshot, so none is looked for. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return Stream.empty();
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken from, boolean mayBlock) {
    throw new UnsupportedOperationException(ONE_ORDER);
  }

  @Override
  public TrackingToken createTailToken() {
    throw new UnsupportedOperationException(ONE_ORDER);
  }

  @Override
  public TrackingToken createHeadToken() {
    throw new UnsupportedOperationException(ONE_ORDER);
  }

  @Override
  public TrackingToken createTokenAt(Instant moment) {
    throw new UnsupportedOperationException(ONE_ORDER);
  }
}
