package nl.werkplaats.query.bundle;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.kernel.text.Texts;
import nl.werkplaats.query.proof.KeptTree;
import nl.werkplaats.query.proof.ProofSettings;
import nl.werkplaats.query.proof.Sealing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log of two made-up schools in a database of its own, which is sealed and bundled. */
final class SealedStore implements AutoCloseable {

  static final LocationId HERE = LocationId.of("00000000-0000-4000-8000-000000000001");
  static final LocationId ELSEWHERE = LocationId.of("00000000-0000-4000-8000-000000000002");
  static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

  /** In turn each of them has an event. */
  static final int STREAMS = 6;

  final JdbcTemplate sql;
  private final HikariDataSource database;
  private final boolean postgres;
  private final TransactionTemplate transaction;
  private final KeptTree tree;
  private final Sealing sealing;
  private final Bundles bundles;
  private final Vault vault;
  private final Texts texts;
  private final Seals seals;
  private final Path folder;

  SealedStore(EventDatabase kind, Path folder) {
    this.folder = folder;
    postgres = kind == EventDatabase.POSTGRESQL;
    database = kind.fresh();
    sql = new JdbcTemplate(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    var client = JdbcClient.create(database);
    MasterKey master = MasterKey.in(folder.resolve("master.key"), true);
    var signing = new SigningKeys(client, master);
    var log = new OrderedLog(database, new OpenAppends());
    Clock clock = Clock.fixed(FIRST, ZoneOffset.UTC);
    var settings =
        new ProofSettings("log.voorbeeld.test", Duration.ofMillis(5), Duration.ofDays(1));
    sealing = new Sealing(log, client, signing, transaction, clock, settings);
    tree = new KeptTree(client, signing);
    bundles = new Bundles(log, tree, client, clock);
    var keys = new PersonKeys(client, master);
    vault = new Vault(client, keys);
    texts = new Texts(client, new LastWrites(database));
    seals = new Seals(keys);
  }

  /** Events of both schools in turn, a minute after each other, none of them true. */
  void append(int events) {
    int before =
        sql.queryForObject(
            "select count(*) from event_log where stream like 'stream-%'", Integer.class);
    List<Object[]> rows =
        IntStream.range(before, before + events)
            .mapToObj(at ->
                row(
                    at,
                    "stream-" + at % STREAMS,
                    at / STREAMS,
                    at % 2 == 0 ? HERE : ELSEWHERE,
                    "{\"synthetic\" : " + at + ", \"said\":\"caf\u00e9 \\n \ud83d\ude42\"}"))
            .toList();
    insert(rows);
  }

  /** An event with a protected text and a sealed answer, of somebody who does not exist. */
  PersonId confide(String words) {
    PersonId person = transaction.execute(_ -> vault.create("Iemand (voorbeeld)", List.of()));
    ProtectedText text = ProtectedText.write(words);
    var answer = seals.seal(person, "outcomes", List.of("NEW_INSIGHT"));
    transaction.executeWithoutResult(_ -> texts.keep(List.of(text), person, "confided"));
    String payload =
        KernelJson.mapper().writeValueAsString(new Confided(person, text.ref(), answer));
    insert(List.<Object[]>of(row(1_000_000, UUID.randomUUID().toString(), 0, HERE, payload)));
    return person;
  }

  private record Confided(PersonId author, TextRef learned, SealedAnswer outcomes) {}

  int count() {
    return sql.queryForObject("select count(*) from event_log", Integer.class);
  }

  private static Object[] row(
      int at, String stream, int sequence, LocationId location, String payload) {
    return new Object[] {
      "event-" + at,
      stream,
      sequence,
      FIRST.plus(Duration.ofMinutes(at)).plusNanos(1_000).atOffset(ZoneOffset.UTC),
      location.value(),
      payload,
      "{\"actor\":\"nobody\"}"
    };
  }

  private void insert(List<Object[]> rows) {
    String json = postgres ? "?::json" : "?";
    transaction.executeWithoutResult(_ ->
        sql.batchUpdate(
            "insert into event_log (event_id, stream, stream_type, sequence, name, revision,"
                + " recorded_at, location, payload, metadata)"
                + " values (?, ?, 'synthetic', ?, 'synthetic', '1', ?, ?, "
                + json
                + ", "
                + json
                + ")",
            rows));
  }

  void seal() {
    long all = count();
    sealing.start();
    await().until(() -> sealing.size() == all);
    sealing.stop();
  }

  void rotate() {
    sealing.rotate();
  }

  /** The newest checkpoint, as somebody outside keeps it. */
  Path checkpoint(String name) {
    try {
      return Files.writeString(folder.resolve(name), tree.newest().orElseThrow().note());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key that signs now, or signed as the how-manieth. */
  String key(int number) {
    return tree.keys().get(number).key().toString();
  }

  Path bundle(String name) {
    return bundle(name, Set.of(HERE), Optional.empty(), Optional.empty());
  }

  Path bundle(String name, Set<LocationId> places, Optional<Instant> from, Optional<Instant> to) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      bundles.bundle(places, from, to).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  @Override
  public void close() {
    database.close();
  }
}
