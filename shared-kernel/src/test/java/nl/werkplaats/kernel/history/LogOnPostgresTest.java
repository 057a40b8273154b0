package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.Executors;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.id.QuestionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class LogOnPostgresTest {

  private final TestHistory history = new TestHistory(EventDatabase.POSTGRESQL);
  private final OrderedLog log = history.log();

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void anEventIsReadableInSqlAndIsNoLargeObject() {
    var question = QuestionId.fresh();
    history.append(0, Samples.themed(question));
    assertThat(
            history.text(
                "select payload ->> 'theme' from event_log where stream = '" + question + "'"))
        .isEqualTo(Samples.THEME.toString());
    assertThat(history.text("select metadata ->> 'schoolYear' from event_log"))
        .isEqualTo(Samples.provenance().schoolYear());
    assertThat(
            history.text("select pg_typeof(payload)::text || pg_typeof(metadata) from event_log"))
        .isEqualTo("jsonjson");
    assertThat(history.text("select count(*) from pg_largeobject_metadata")).isEqualTo("0");
  }

  @Test
  void aServerForTestsIsAsDurableAsOneInProduction() {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(history.text("show " + setting)).as(setting).isEqualTo("on");
    }
    assertThat(history.text("show server_version")).startsWith("18.");
  }

  /** Another node that writes and does not end: nobody passes it, and the log says for what. */
  @Test
  void anOpenTransactionElsewhereHoldsReadersUpUntilItEnds() throws Exception {
    var said = new ListAppender<ILoggingEvent>();
    said.start();
    Logger settling = (Logger) LoggerFactory.getLogger(Settling.class);
    settling.addAppender(said);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var idle = history.database().getConnection()) {
      idle.setAutoCommit(false);
      try (var write = idle.createStatement()) {
        write.execute(
            "insert into event_log (event_id, stream, stream_type, sequence, name, revision,"
                + " recorded_at, location, payload, metadata) select 'early', gen_random_uuid(),"
                + " 'synthetic', 0, 'question-themed', '1', now(), '"
                + Samples.LOCATION
                + "', '{\"question\":\""
                + QuestionId.fresh()
                + "\",\"theme\":\""
                + Samples.THEME
                + "\"}', '"
                + KernelJson.mapper().writeValueAsString(Samples.provenance().asMetaData())
                + "'");
        history.append(0, Samples.freshQuestion());
        var reading = threads.submit(() -> log.readAfter(0, 10));
        var together = threads.submit(log::settledHead);
        await().until(() -> !said.list.isEmpty());
        assertThat(said.list.getFirst().getFormattedMessage()).contains("wait for transaction");
        assertThat(reading.isDone() || together.isDone()).isFalse();
        idle.commit();
        assertThat(OrderedLogTest.positionsOf(reading.get())).containsExactly(1L, 2L);
        assertThat(together.get()).isEqualTo(2);
      }
    } finally {
      settling.detachAppender(said);
    }
  }

  /** An older log was put back under a running service: what was final there is not here. */
  @Test
  void aRestoredLogIsSettledAnew() throws Exception {
    for (int i = 0; i < 5; i++) history.append(0, Samples.freshQuestion());
    assertThat(log.settledHead()).isEqualTo(5);
    history.sql("delete from event_log where position > 1");
    history.sql("alter sequence event_position restart with 2");
    assertThat(log.readAfter(1, 10)).isEmpty();
    try (var early = history.database().getConnection();
        var draw = early.createStatement()) {
      early.setAutoCommit(false);
      draw.execute("select pg_current_xact_id(), nextval('event_position')");
      history.append(0, Samples.freshQuestion());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var reading = threads.submit(() -> log.readAfter(1, 10));
        await()
            .until(() ->
                history
                    .text(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                            + " and query like '%pg_snapshot_xmin%' and pid <> pg_backend_pid()")
                    .equals("1"));
        assertThat(reading.isDone()).isFalse();
        early.rollback();
        assertThat(OrderedLogTest.positionsOf(reading.get())).containsExactly(3L);
      }
    }
  }
}
