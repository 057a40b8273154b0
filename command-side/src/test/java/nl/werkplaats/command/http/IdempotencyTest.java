package nl.werkplaats.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class IdempotencyTest {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private final HikariDataSource pool;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final AtomicInteger done = new AtomicInteger();

  IdempotencyTest(EventDatabase kind) {
    pool = kind.fresh();
    database = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void twoNodesThatGetOneRequestDoItOnce() throws Exception {
    List<Idempotency> nodes = List.of(node(NOW), node(NOW));
    List<Callable<Reply>> requests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Idempotency node = nodes.get(i % 2);
      requests.add(() -> ask(node, attempt("one"), this::answerThatLeavesATrace));
    }

    List<Reply> replies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Reply> each : threads.invokeAll(requests)) {
        replies.add(each.get());
      }
    }

    assertThat(traces()).as("what the others did went with their transactions").isEqualTo(1);
    assertThat(replies).containsOnly(replies.getFirst());
  }

  @Test
  void whatIsAskedAgainLeavesNoSecondTrace() {
    Reply first = ask(node(NOW), attempt("one"), this::answerThatLeavesATrace);
    assertThat(ask(node(NOW), attempt("one"), this::answerThatLeavesATrace)).isEqualTo(first);
    assertThat(traces()).isEqualTo(1);
  }

  @Test
  void whatTheFirstRequestMadeImpossibleStillAnswersTheSecond() {
    Reply first = ask(node(NOW), attempt("one"), this::answer);
    Reply again =
        ask(
            node(NOW),
            attempt("one"),
            () -> {
              throw Refused.rule("already-there");
            });
    assertThat(again).isEqualTo(first);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefusedAndLeavesNoTrace() {
    ask(node(NOW), attempt("one"), this::answerThatLeavesATrace);
    var other =
        new Attempt(attempt("one").caller(), attempt("one").hash(), "another", Reply.class::cast);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask(node(NOW), other, this::answerThatLeavesATrace))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.KeyReused()));
    assertThat(traces()).isEqualTo(1);
  }

  @Test
  void aKeyThatExpiredWhileNobodyClearedItAwayIsFree() {
    Idempotency node = node(NOW);
    ask(node, attempt("one"), this::answer);
    database.sql("update idempotency set expires_at = created_at").update();
    ask(node, attempt("one"), this::answerThatLeavesATrace);
    assertThat(traces()).isEqualTo(1);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void anAnswerOutlivesARestart() {
    Reply first = ask(node(NOW), attempt("one"), this::answer);
    Reply again = ask(node(NOW.plus(Duration.ofDays(6))), attempt("one"), this::answer);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void anAnswerIsForgottenAfterAWeek() {
    ask(node(NOW), attempt("one"), this::answer);
    ask(node(NOW.plus(Duration.ofDays(7))), attempt("one"), this::answer);
    assertThat(done).hasValue(2);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whatHasExpiredIsClearedAwayByLaterRequests() {
    ask(node(NOW), attempt("one"), this::answer);
    ask(node(NOW.plus(Duration.ofDays(8))), attempt("two"), this::answer);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whatFailsLeavesNothingBehindAndMayBeTriedAgain() {
    Idempotency node = node(NOW);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            ask(
                node,
                attempt("one"),
                () -> {
                  throw new IllegalStateException();
                }));
    assertThat(rows()).isZero();
    ask(node, attempt("one"), this::answer);
    assertThat(done).hasValue(1);
  }

  @Test
  void aRefusalByTheDomainIsRememberedWithItsFacts() {
    var refusal = new RuleBroken("too-few", Map.of("minimum", 6, "given", 4));
    assertThat(refusal(attempt("one"), refusal)).isEqualTo(refusal);
    assertThat(refusal(attempt("one"), new Refusal.NotYours())).isEqualTo(refusal);
  }

  @Test
  void whatMayEndOtherwiseNextTimeIsNotRemembered() {
    for (Refusal passing :
        List.of(
            new Refusal.Unknown(),
            new Refusal.NotYours(),
            new Refusal.ChangedMeanwhile(),
            new Refusal.StoreAway())) {
      assertThat(refusal(attempt("one"), passing)).isEqualTo(passing);
      assertThat(rows()).isZero();
    }
  }

  @Test
  void aStoredAnswerIsNotGivenToWhoMayNotHearIt() {
    Idempotency node = node(NOW);
    ask(node, attempt("one"), this::answer);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            node.once(
                attempt("one"),
                () -> {
                  throw Refused.unknown();
                },
                () -> record(node, attempt("one"), this::answer),
                _ -> {}))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unknown()));
  }

  private Refusal refusal(Attempt attempt, Refusal refusal) {
    try {
      ask(
          node(NOW),
          attempt,
          () -> {
            throw new Refused(refusal);
          });
      throw new AssertionError("nothing was refused");
    } catch (Refused refused) {
      return refused.refusal();
    }
  }

  private Reply ask(Idempotency node, Attempt attempt, Supplier<Object> act) {
    return node.once(attempt, () -> {}, () -> record(node, attempt, act), _ -> {});
  }

  private Reply record(Idempotency node, Attempt attempt, Supplier<Object> act) {
    return (Reply)
        transaction.execute(_ -> {
          try {
            return node.recorded(attempt, act::get);
          } catch (RuntimeException failure) {
            throw failure;
          } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
          }
        });
  }

  /** Does something that can be counted afterwards, in the transaction of the command. */
  private Reply answerThatLeavesATrace() {
    database
        .sql("insert into location_fact (location, name, institution) values (:id, '', '')")
        .param("id", UUID.randomUUID())
        .update();
    return answer();
  }

  private long traces() {
    return database.sql("select count(*) from location_fact").query(Long.class).single();
  }

  private Reply answer() {
    return new Reply(
        201, "{\"number\":" + done.incrementAndGet() + "}", Optional.of("\"1\""), Optional.empty());
  }

  private Idempotency node(Instant now) {
    return new Idempotency(
        new FirstAnswers(database, new LastWrites(pool), Clock.fixed(now, ZoneOffset.UTC)),
        transaction,
        new Tally(new SimpleMeterRegistry()));
  }

  private static Attempt attempt(String key) {
    return new Attempt(
        new PersonId(new UUID(4, 2)), "hash of " + key, "fingerprint", Reply.class::cast);
  }

  private int rows() {
    return database.sql("select count(*) from idempotency").query(Integer.class).single();
  }
}
