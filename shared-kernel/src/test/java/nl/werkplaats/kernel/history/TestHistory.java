package nl.werkplaats.kernel.history;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.Event;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log in a database of its own, made by the real migrations and checked by Hibernate. */
final class TestHistory implements AutoCloseable {

  private final HikariDataSource database;
  private final EntityManagerFactory entities;
  private final OpenAppends openAppends;
  private final EntityManager entityManager;
  final TransactionTemplate transaction;
  final EventLogEngine engine;

  TestHistory(EventDatabase kind) {
    this(kind.fresh(), new OpenAppends());
  }

  TestHistory(EventDatabase kind, OpenAppends openAppends) {
    this(kind.fresh(), openAppends);
  }

  private TestHistory(HikariDataSource database, OpenAppends openAppends) {
    this.database = database;
    this.openAppends = openAppends;
    var factory = new LocalContainerEntityManagerFactoryBean();
    factory.setDataSource(database);
    factory.setPackagesToScan("nl.werkplaats.kernel.history");
    factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "validate"));
    factory.afterPropertiesSet();
    entities = factory.getObject();
    var spring = new JpaTransactionManager(entities);
    transaction = new TransactionTemplate(spring);
    entityManager = SharedEntityManagerCreator.createSharedEntityManager(entities);
    engine =
        EventLogEngine.over(
            () -> entityManager,
            onSpring(spring),
            new EventSerializer(),
            openAppends,
            new LastWrites(database));
  }

  DataSource database() {
    return database;
  }

  /** The same log as another node has it. */
  TestHistory otherNode() {
    return new TestHistory(EventDatabase.connectedTo(database.getJdbcUrl()), new OpenAppends());
  }

  /** This node's line to the others, to be closed after use. */
  Neighbours neighbours(LogMemory... memories) {
    var neighbours = new Neighbours(database, openAppends, List.of(memories));
    neighbours.start();
    return neighbours;
  }

  OpenAppends openAppends() {
    return openAppends;
  }

  /** A reader of its own, which has settled nothing yet. */
  OrderedLog log() {
    return new OrderedLog(database, openAppends);
  }

  /** Appends in the transaction that runs, and draws the position at once, or in one of its own. */
  void append(long sequence, Event event) {
    engine.appendEvents(message(sequence, event));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.getSynchronizations()
          .forEach(each -> each.beforeCommit(false));
    }
  }

  static GenericDomainEventMessage<Event> message(long sequence, Event event) {
    return new GenericDomainEventMessage<>(
        "synthetic",
        event.stream(),
        sequence,
        event,
        Samples.provenance().asMetaData(),
        UUID.randomUUID().toString(),
        Samples.provenance().recordedAt());
  }

  /** Draws a position that no event will ever have, as a rolled-back append does. */
  void leaveGap() {
    transaction.executeWithoutResult(status -> {
      append(0, Samples.freshQuestion());
      status.setRollbackOnly();
    });
  }

  /** A row of another table in the transaction that runs; no other row is in its way. */
  void writeSomethingElse() {
    entityManager
        .createNativeQuery(
            "insert into theme_fact (theme, location, stage) values (?1, ?1, 'ACTIVE')")
        .setParameter(1, UUID.randomUUID())
        .executeUpdate();
  }

  void sql(String statement) {
    try (var connection = database.getConnection();
        var change = connection.createStatement()) {
      change.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    entities.close();
    database.close();
  }

  /** Axon's transactions on Spring's. */
  private static TransactionManager onSpring(PlatformTransactionManager spring) {
    Supplier<TransactionStatus> begin =
        () -> spring.getTransaction(new DefaultTransactionDefinition());
    return () -> {
      TransactionStatus status = begin.get();
      return new Transaction() {
        @Override
        public void commit() {
          spring.commit(status);
        }

        @Override
        public void rollback() {
          if (!status.isCompleted()) spring.rollback(status);
        }
      };
    };
  }
}
