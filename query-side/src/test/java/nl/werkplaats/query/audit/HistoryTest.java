package nl.werkplaats.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.audit.WrittenLog.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is found in logs of rows that anybody might have written, on both databases. */
@ParameterizedClass
@EnumSource(EventDatabase.class)
class HistoryTest {

  private static final int ROWS = 700;
  private static final int SEARCHES = 150;
  private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

  private final HikariDataSource database;
  private final WrittenLog log;
  private final Random random = new Random(7);
  private final List<LocationId> locations = made(4, LocationId::new);
  private final List<PersonId> people = made(5, PersonId::new);
  private final List<UUID> correlations = made(6, id -> id);
  private final List<String> streams = made(20, UUID::toString);
  private final List<String> names = List.of("question-submitted", "theme-opened", "team-left");
  private final List<Row> rows = new ArrayList<>();

  HistoryTest(EventDatabase kind) {
    database = kind.fresh();
    log = new WrittenLog(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private <T> List<T> made(int count, java.util.function.Function<UUID, T> maker) {
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
        .limit(count)
        .map(maker)
        .toList();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> Optional<T> perhaps(List<T> of) {
    return random.nextInt(4) == 0 ? Optional.of(one(of)) : Optional.empty();
  }

  /** Clocks differ, and some events say a moment long before they were written. */
  private Instant recorded(int row) {
    Instant due = BEGIN.plusSeconds(60L * row);
    return random.nextInt(5) == 0 ? due.minusSeconds(random.nextInt(4_000)) : due;
  }

  private Row row(int number) {
    String stream = one(streams);
    long sequence = rows.stream().filter(row -> row.stream().equals(stream)).count();
    return new Row(
        UUID.randomUUID().toString(),
        stream,
        sequence,
        one(names),
        recorded(number),
        one(locations),
        "{\"row\":" + number + "}",
        one(correlations),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one(people)));
  }

  private void write(int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      Row row = row(rows.size());
      log.write(row);
      rows.add(row);
    }
  }

  private Search any() {
    Set<LocationId> places = new HashSet<>(List.of(one(locations), one(locations)));
    Optional<Instant> from = perhaps(List.of(0)).map(_ -> moment());
    Optional<Instant> to = perhaps(List.of(0)).map(_ -> moment());
    return new Search(
        places, perhaps(streams), from, to, perhaps(names), perhaps(correlations), perhaps(people));
  }

  private Instant moment() {
    return BEGIN.plusSeconds(60L * random.nextInt(ROWS));
  }

  private static boolean fits(Row row, Search search) {
    return search.places().contains(row.location())
        && search.stream().map(row.stream()::equals).orElse(true)
        && search.from().map(from -> !row.recordedAt().isBefore(from)).orElse(true)
        && search.to().map(to -> !row.recordedAt().isAfter(to)).orElse(true)
        && search.name().map(row.name()::equals).orElse(true)
        && search.correlation().map(row.correlation()::equals).orElse(true)
        && search.actor().map(actor -> row.actor().equals(Optional.of(actor))).orElse(true);
  }

  private static List<String> ids(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::eventId).toList();
  }

  private static Search everything(List<LocationId> places) {
    return new Search(
        Set.copyOf(places),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private History history(int piece, int shortPeriod) {
    return new History(
        new OrderedLog(database, new OpenAppends()),
        new HistoryRows(new JdbcTemplate(database), piece, shortPeriod),
        Duration.ofMillis(300));
  }

  private History history() {
    return history(100, 1_000);
  }

  private static List<RecordedEvent> page(History history, Search search, int limit) {
    List<RecordedEvent> all = new ArrayList<>();
    History.Found found = history.page(search, 0, limit);
    all.addAll(found.events());
    while (found.next().isPresent()) {
      assertThat(found.events()).hasSizeLessThanOrEqualTo(limit);
      assertThat(found.upTo()).isEqualTo(found.next().getAsLong());
      found = history.page(search, found.next().getAsLong(), limit);
      all.addAll(found.events());
    }
    return all;
  }

  @Test
  void pages_and_passages_find_what_a_look_through_everything_finds() throws Exception {
    write(ROWS);
    for (int i = 0; i < SEARCHES; i++) {
      Search search = any();
      List<String> expected =
          rows.stream().filter(row -> fits(row, search)).map(Row::eventId).toList();
      // With periods that count as short, as long, or as either.
      History history = history(1 + random.nextInt(300), random.nextInt(3) * 200);
      assertThat(ids(page(history, search, 1 + random.nextInt(60))))
          .as("%s", search)
          .isEqualTo(expected);
      List<RecordedEvent> passed = new ArrayList<>();
      History.Passage passage = history.passage(search, 0, Long.MAX_VALUE);
      while (passage.goesOn()) passed.addAll(passage.next());
      assertThat(ids(passed)).as("%s", search).isEqualTo(expected);
      assertThat(passage.upTo()).isEqualTo(ROWS);
    }
  }

  @Test
  void a_passage_that_is_limited_says_where_to_go_on() throws Exception {
    write(50);
    Search search = everything(locations);
    History.Passage passage = history(8, 10).passage(search, 0, 20);
    List<RecordedEvent> passed = new ArrayList<>();
    while (passage.goesOn()) passed.addAll(passage.next());
    assertThat(passed).hasSize(20);
    assertThat(passage.upTo()).isEqualTo(passed.getLast().position());
    History.Passage rest = history().passage(search, passage.upTo(), Long.MAX_VALUE);
    while (rest.goesOn()) passed.addAll(rest.next());
    assertThat(ids(passed)).isEqualTo(rows.stream().map(Row::eventId).toList());
  }

  @Test
  void an_event_stands_there_byte_for_byte() throws Exception {
    Row odd = row(0);
    String payload = "{ \"a\" :1.50,\n\t\"é\":\"\\u0041\" , \"a\":2}";
    log.write(
        new Row(
            odd.eventId(),
            odd.stream(),
            6,
            odd.name(),
            Instant.parse("2026-03-01T08:00:00.123456Z"),
            odd.location(),
            payload,
            odd.correlation(),
            odd.actor()));
    RecordedEvent event = history().page(everything(locations), 0, 1).events().getFirst();
    assertThat(event.payload()).isEqualTo(payload);
    assertThat(event.metadata()).isEqualTo(odd.metadata());
    assertThat(event.version()).isEqualTo(7);
    assertThat(event.recordedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00.123456Z"));
    assertThat(event.location()).isEqualTo(odd.location().value());
    assertThat(event.revision()).isEqualTo("1");
  }

  @Test
  void nobody_goes_on_beyond_the_end_of_a_log_that_was_put_back() throws Exception {
    write(3);
    assertThat(history().page(everything(locations), 3, 5).events()).isEmpty();
    assertThatThrownBy(() -> history().page(everything(locations), 4, 5))
        .isInstanceOf(Refused.class);
  }
}
