package nl.werkplaats.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.audit.WrittenLog.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many nodes append at once, commit out of order and roll back; a reader goes from page to page.
 */
class HistoryWhileAppendingTest {

  private static final int WRITERS = 6;
  private static final int EACH = 60;

  private final HikariDataSource database = EventDatabase.POSTGRESQL.fresh();
  private final WrittenLog log = new WrittenLog(database);
  private final LocationId location = LocationId.of(UUID.randomUUID().toString());
  private final Search search =
      new Search(
          Set.of(location),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @AfterEach
  void close() {
    database.close();
  }

  private History history(Duration patience) {
    return new History(
        new OrderedLog(database, new OpenAppends()),
        new HistoryRows(new JdbcTemplate(database)),
        patience);
  }

  private Row row(String stream, int sequence) {
    return new Row(
        UUID.randomUUID().toString(),
        stream,
        sequence,
        "team-left",
        Instant.parse("2026-03-01T08:00:00Z"),
        location,
        "{}",
        UUID.randomUUID(),
        Optional.empty());
  }

  private Void writeMany() throws Exception {
    for (int i = 0; i < EACH; i++) {
      String stream = UUID.randomUUID().toString();
      try (var connection = database.getConnection()) {
        connection.setAutoCommit(false);
        for (int event = 0; event < 3; event++) {
          log.write(row(stream, event), connection);
          Thread.yield();
        }
        if (ThreadLocalRandom.current().nextInt(5) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
    return null;
  }

  @Test
  void who_goes_on_from_what_was_handed_out_misses_nothing() throws Exception {
    History history = history(Duration.ofSeconds(20));
    List<Long> read = new ArrayList<>();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      List<? extends Future<?>> writing =
          IntStream.range(0, WRITERS).mapToObj(_ -> writers.submit(this::writeMany)).toList();
      long at = 0;
      while (!writing.stream().allMatch(Future::isDone)) at = read(history, at, read);
      for (Future<?> each : writing) each.get();
      read(history, at, read);
    }
    assertThat(read)
        .isEqualTo(
            new JdbcTemplate(database)
                .queryForList("select position from event_log order by position", Long.class));
  }

  private static long read(History history, long from, List<Long> read, Search search) {
    long at = from;
    History.Found found;
    do {
      found = history.page(search, at, 7);
      found.events().forEach(event -> read.add(event.position()));
      at = found.upTo();
    } while (found.next().isPresent());
    return at;
  }

  private long read(History history, long from, List<Long> read) {
    return read(history, from, read, search);
  }

  @Test
  void an_append_that_does_not_end_is_not_waited_for_without_end() throws Exception {
    try (var early = database.getConnection()) {
      early.setAutoCommit(false);
      log.write(row(UUID.randomUUID().toString(), 0), early);
      log.write(row(UUID.randomUUID().toString(), 0));
      History history = history(Duration.ofMillis(100));
      assertThatThrownBy(() -> history.page(search, 0, 10))
          .isInstanceOf(DataAccessResourceFailureException.class);
      early.commit();
      assertThat(history(Duration.ofSeconds(20)).page(search, 0, 10).events()).hasSize(2);
    }
  }
}
