package nl.werkplaats.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.audit.WrittenLog.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a stream of history ends, and what it makes of JSON that somebody else wrote. */
class HistoryLinesTest {

  private static final int PIECE = 10;

  private final HikariDataSource database = EventDatabase.H2.fresh();
  private final LocationId location = LocationId.of(UUID.randomUUID().toString());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    database.close();
  }

  private void write(int count, String payload) throws SQLException {
    for (int i = 0; i < count; i++) {
      new WrittenLog(database)
          .write(
              new Row(
                  UUID.randomUUID().toString(),
                  UUID.randomUUID().toString(),
                  0,
                  "team-left",
                  Instant.parse("2026-03-01T08:00:00Z"),
                  location,
                  payload,
                  UUID.randomUUID(),
                  Optional.empty()));
    }
  }

  private History.Passage passage() {
    var search =
        new Search(
            Set.of(location),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var rows = new HistoryRows(new JdbcTemplate(database), PIECE, PIECE);
    var log = new OrderedLog(database, new OpenAppends());
    return new History(log, rows, Duration.ofSeconds(5)).passage(search, 0, Long.MAX_VALUE);
  }

  private List<String> told() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void the_last_line_says_up_to_where_all_was_told() throws Exception {
    write(3 * PIECE + 1, "{}");
    History.Passage passage = passage();
    var lines = new HistoryLines(out);
    lines.write(passage.next(), passage);
    assertThat(lines.written()).isEqualTo(3 * PIECE + 1);
    assertThat(told()).hasSize(3 * PIECE + 2);
    assertThat(told().getLast()).isEqualTo("{\"upTo\":" + (3 * PIECE + 1) + "}");
  }

  @Test
  void what_breaks_off_says_so_and_where_to_go_on() throws Exception {
    write(3 * PIECE, "{}");
    History.Passage passage = passage();
    List<RecordedEvent> first = passage.next();
    new JdbcTemplate(database).execute("alter table event_log rename to event_log_away");
    new HistoryLines(out).write(first, passage);
    assertThat(told()).hasSize(PIECE + 1);
    assertThat(told().getLast()).isEqualTo("{\"upTo\":" + PIECE + ",\"broken\":\"store-away\"}");
  }

  @Test
  void an_event_stays_on_one_line_whatever_is_in_it() throws Exception {
    write(1, "{\n  \"a\":\r\n1}");
    History.Passage passage = passage();
    new HistoryLines(out).write(passage.next(), passage);
    assertThat(told()).hasSize(2);
    assertThat(told().getFirst()).contains("\"payload\":{   \"a\":  1}");
  }
}
