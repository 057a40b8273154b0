package nl.werkplaats.query.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent.ResponseReceived;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.SigningKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log of synthetic rows in a database of its own, with what seals and checks it. */
final class SealedLog implements AutoCloseable {

  static final String ORIGIN = "log.voorbeeld.test";
  static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
  static final UUID SCHOOL = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final HikariDataSource database;
  private final MasterKey master = masterKey();
  private final OrderedLog log;
  final JdbcTemplate sql;
  final TransactionTemplate transaction;
  final SigningKeys keys;
  final SealedTree tree;
  final Sealer sealer;
  final Sealing sealing;
  final Proofs proofs;

  SealedLog(EventDatabase kind) {
    database = kind.fresh();
    log = new OrderedLog(database, new OpenAppends());
    sql = new JdbcTemplate(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    var client = JdbcClient.create(database);
    keys = new SigningKeys(client, master);
    tree = new SealedTree(client);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    sealer = new Sealer(log, tree, keys, transaction, clock, ORIGIN);
    sealing =
        new Sealing(
            log,
            client,
            keys,
            transaction,
            clock,
            new ProofSettings(ORIGIN, Duration.ofMillis(20), Duration.ofDays(1)));
    proofs = new Proofs(log, sealing);
  }

  /** Several events in several streams, none of them true. */
  void append(int events) {
    int before = sql.queryForObject("select count(*) from event_log", Integer.class);
    List<Object[]> rows =
        IntStream.range(before, before + events).mapToObj(SealedLog::synthetic).toList();
    transaction.executeWithoutResult(_ ->
        sql.batchUpdate(
            "insert into event_log (event_id, stream, stream_type, sequence, name, revision,"
                + " recorded_at, location, payload, metadata) values (?, ?, 'synthetic', ?,"
                + " 'synthetic', '1', ?, ?, ?::json, ?::json)".replace("::json", json()),
            rows));
  }

  private static Object[] synthetic(int at) {
    return new Object[] {
      "event-" + at,
      "stream-" + at % 7,
      at / 7,
      NOW.plusMillis(at).atOffset(ZoneOffset.UTC),
      SCHOOL,
      "{\"synthetic\":" + at + "}",
      "{\"actor\":\"nobody\"}"
    };
  }

  /** Somebody answered, of whom and of when nothing is known; synthetic. */
  void appendResponses(int responses) {
    int before = sql.queryForObject("select count(*) from event_log", Integer.class);
    append(responses);
    var answered =
        new ResponseReceived(
            StudyId.fresh(),
            1,
            "allen",
            new SealedAnswer(UUID.randomUUID(), PersonId.fresh(), "answers", "c3ludGhldGlj"));
    sql.update(
        "update event_log set name = 'response-received', payload = ?::json where position > ?"
            .replace("::json", json()),
        KernelJson.mapper().writeValueAsString(answered),
        before);
  }

  private String json() {
    return database.getJdbcUrl().startsWith("jdbc:postgresql") ? "::json" : "";
  }

  void seal() {
    try {
      while (sealer.sealNext() > 0) {
        // Until nothing is left.
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Differences compared() {
    return new Comparing(log, tree, keys, tree.head().orElseThrow(), _ -> {}).run();
  }

  List<String> found() {
    return compared().named().stream().map(SealedLog::told).toList();
  }

  private static String told(Difference one) {
    var words = new StringBuilder(one.kind().name());
    one.position().ifPresent(position -> words.append(' ').append(position));
    one.event().ifPresent(event -> words.append(' ').append(event));
    one.movedTo().ifPresent(position -> words.append(" to ").append(position));
    one.size().ifPresent(size -> words.append(' ').append(size));
    one.tile().ifPresent(tile -> words.append(' ').append(tile));
    return words.toString();
  }

  /** The same log and tree as another node has them. */
  Sealer otherNode() {
    return new Sealer(
        new OrderedLog(database, new OpenAppends()),
        tree,
        new SigningKeys(JdbcClient.create(database), master),
        transaction,
        Clock.systemUTC(),
        ORIGIN);
  }

  /** What sends to recipients, at a moment that stands still. */
  Outside outside(Instant now, RecipientSettings... recipients) {
    return new Outside(
        sealing,
        JdbcClient.create(database),
        Clock.fixed(now, ZoneOffset.UTC),
        List.of(recipients),
        Optional.empty());
  }

  Optional<Sealed> head() {
    return tree.head();
  }

  private static MasterKey masterKey() {
    try {
      Path folder = Files.createTempDirectory("sealed");
      return MasterKey.in(folder.resolve("master.key"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
