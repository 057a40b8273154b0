package nl.werkplaats.attack;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.command.moment.FreezeMoment;
import nl.werkplaats.command.moment.Freezing;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.CollectiveEvent.Cell;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.StoredName;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.ReachedMoment;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.RegisterWriter;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.year.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real log of made-up schools, and the real freezing of what is in it. */
final class PlayedLog {

  private static final String INSERT =
      """
      insert into event_log
        (event_id, stream, stream_type, sequence, name, revision, recorded_at, location,
         payload, metadata)
      values (:id, :stream, 'any', :sequence, :name, :revision, :at, :location, :payload, :data)
      """;

  private final HikariDataSource source = EventDatabase.H2.fresh();
  private final JdbcClient database = JdbcClient.create(source);
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(source);
  private final TransactionTemplate transaction = new TransactionTemplate(transactions);
  private final RegisterWriter register = new RegisterWriter(new LastWrites(source));
  private final PersonKeys keys = new PersonKeys(database, master());
  private final Seals seals = new Seals(keys);
  private final OrderedLog log = new OrderedLog(source, new OpenAppends());
  private final Freezing freezing =
      new Freezing(log, new Register(database, Clock.systemUTC()), keys, seals);
  private final Map<String, Long> sequences = new HashMap<>();

  private static MasterKey master() {
    try {
      return MasterKey.in(Files.createTempDirectory("attack").resolve("master.key"), true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  OrderedLog log() {
    return log;
  }

  Seals seals() {
    return seals;
  }

  PersonId person() {
    PersonId person = PersonId.fresh();
    keys.make(person);
    return person;
  }

  SealedAnswer sealed(PersonId person, String field, List<String> codes) {
    return seals.seal(person, field, codes);
  }

  void happens(LocationId location, Instant at, Event event) {
    Provenance by =
        Provenance.of(
            Optional.empty(),
            Provenance.SYSTEM,
            location,
            Optional.empty(),
            Optional.empty(),
            at,
            at,
            UUID.randomUUID(),
            Optional.empty(),
            "1");
    StoredName name = EventCatalogue.nameOf(event.getClass());
    var json = KernelJson.mapper();
    transaction.executeWithoutResult(_ -> {
      database
          .sql(INSERT)
          .param("id", UUID.randomUUID().toString())
          .param("stream", event.stream())
          .param("sequence", sequences.merge(event.stream(), 0L, (was, _) -> was + 1))
          .param("name", name.name())
          .param("revision", String.valueOf(name.revision()))
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("location", location.value())
          .param("payload", json.writeValueAsString(event))
          .param("data", json.writeValueAsString(by.asMetaData()))
          .update();
      register.write(event, by);
    });
  }

  /**
   * What is published when a location reaches its moment: of the location itself, and of the
   * institution unless some other location is behind.
   */
  List<CollectiveViewPublished> frozen(LocationId location, HalfYear half) {
    var reached = new ReachedMoment(location, half);
    Stream<FreezeMoment> own =
        Stream.of(freezing.ofLocation(reached, Instant.now(), UUID.randomUUID()));
    Stream<FreezeMoment> institution =
        freezing.ofInstitution(reached, Instant.now(), UUID.randomUUID()).stream();
    return Stream.concat(own, institution)
        .flatMap(freeze -> published(freeze.said()).stream())
        .toList();
  }

  private static List<CollectiveViewPublished> published(List<? extends Event> said) {
    return said.stream()
        .filter(CollectiveViewPublished.class::isInstance)
        .map(CollectiveViewPublished.class::cast)
        .toList();
  }

  /** The figure as those read it who may. */
  Figure figure(CollectiveViewPublished published) {
    if (published.figure().isPresent()) return published.figure().get();
    List<String> codes = seals.open(published.sealed().orElseThrow()).orElseThrow();
    List<String[]> parts = codes.stream().map(code -> code.split("=", 2)).toList();
    return new Figure(
        parts.stream()
            .filter(part -> part[0].equals("N"))
            .map(part -> Integer.valueOf(part[1]))
            .findFirst(),
        parts.stream()
            .filter(part -> !part[0].equals("N"))
            .map(part -> new Cell(part[0], new java.math.BigDecimal(part[1])))
            .toList());
  }
}
