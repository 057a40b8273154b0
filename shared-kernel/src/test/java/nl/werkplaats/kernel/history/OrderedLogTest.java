package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.id.QuestionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class OrderedLogTest {

  private static final int MANY = 1000;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final TestHistory history;
  private final OrderedLog log;

  OrderedLogTest(EventDatabase kind) {
    history = opened(new TestHistory(kind));
    log = history.log();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) each.close();
  }

  @Test
  void an_event_is_read_with_its_place_its_stream_and_its_provenance() {
    var question = QuestionId.fresh();
    history.append(0, Samples.themed(question));
    history.append(1, Samples.themed(question));
    Recorded second = log.readAfter(1, MANY).getFirst();
    assertThat(second.position()).isEqualTo(2);
    assertThat(second.stream()).isEqualTo(question.toString());
    assertThat(second.streamType()).isEqualTo("synthetic");
    assertThat(second.sequence()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.event()).isEqualTo(Samples.themed(question));
    assertThat(second.by()).isEqualTo(Samples.provenance());
    assertThat(log.eventIdAt(2)).contains(second.eventId());
    assertThat(log.eventIdAt(3)).isEmpty();
    assertThat(log.stream(question.toString()))
        .extracting(Recorded::position)
        .containsExactly(1L, 2L);
    assertThat(log.head()).isEqualTo(2);
  }

  @Test
  void an_empty_log_has_nothing_to_read() {
    assertThat(log.readAfter(0, MANY)).isEmpty();
    assertThat(log.head()).isZero();
  }

  @Test
  void gaps_that_nobody_will_fill_are_passed() {
    history.append(0, Samples.freshQuestion());
    history.leaveGap();
    history.append(0, Samples.freshQuestion());
    history.leaveGap();
    history.leaveGap();
    history.append(0, Samples.freshQuestion());
    assertThat(positionsOf(readAll(log, 6))).containsExactly(1L, 3L, 6L);
  }

  @Test
  void a_reader_waits_at_a_gap_that_may_still_be_filled() throws Exception {
    try (var early = new OpenTransaction(history)) {
      history.append(0, Samples.freshQuestion());
      FutureTask<List<Recorded>> reading = reading(() -> log.readAfter(0, MANY));
      early.commit();
      assertThat(positionsOf(reading.get())).containsExactly(1L, 2L);
    }
  }

  @Test
  void a_reader_goes_on_when_what_might_fill_the_gap_is_rolled_back() throws Exception {
    try (var early = new OpenTransaction(history)) {
      history.append(0, Samples.freshQuestion());
      FutureTask<List<Recorded>> reading = reading(() -> log.readAfter(0, MANY));
      early.rollback();
      assertThat(positionsOf(reading.get())).containsExactly(2L);
    }
  }

  @Test
  void what_stands_before_a_gap_is_handed_on_without_waiting() throws Exception {
    history.append(0, Samples.freshQuestion());
    try (var early = new OpenTransaction(history)) {
      history.append(0, Samples.freshQuestion());
      assertThat(positionsOf(log.readAfter(0, MANY))).containsExactly(1L);
      early.commit();
    }
  }

  @Test
  void a_settled_head_misses_nothing_below_it() throws Exception {
    try (var early = new OpenTransaction(history)) {
      history.append(0, Samples.freshQuestion());
      FutureTask<Long> settling = reading(log::settledHead);
      early.commit();
      assertThat(settling.get()).isEqualTo(2);
      assertThat(positionsOf(log.readAfter(0, MANY))).containsExactly(1L, 2L);
    }
  }

  /** The counter-proof: without the knowledge of open appends an event is lost. */
  @Test
  void a_reader_that_does_not_ask_who_is_appending_skips_an_event() throws Exception {
    var careless = opened(new TestHistory(EventDatabase.H2, new CarelessOpenAppends()));
    OrderedLog reader = careless.log();
    try (var early = new OpenTransaction(careless)) {
      careless.append(0, Samples.freshQuestion());
      assertThat(positionsOf(reader.readAfter(0, MANY))).containsExactly(2L);
      early.commit();
      assertThat(reader.readAfter(2, MANY)).isEmpty();
      assertThat(careless.log().readAfter(0, MANY)).hasSize(2);
    }
  }

  @Test
  void a_transaction_that_appends_is_told_that_it_cannot_wait_for_itself() {
    history.append(0, Samples.freshQuestion());
    history.transaction.executeWithoutResult(status -> {
      history.append(0, Samples.freshQuestion());
      assertThatThrownBy(log::settledHead).isInstanceOf(IllegalStateException.class);
    });
  }

  @Test
  void an_unknown_name_stops_every_reader_after_all_that_went_before() {
    history.append(0, Samples.freshQuestion());
    history.append(0, Samples.freshQuestion());
    history.append(0, Samples.freshQuestion());
    history.sql("update event_log set name = 'question-thrown-away' where position = 2");
    assertThat(positionsOf(log.readAfter(0, MANY))).containsExactly(1L);
    assertThatThrownBy(() -> log.readAfter(1, MANY))
        .isInstanceOf(UnknownEventName.class)
        .hasMessageContaining("question-thrown-away");
    assertThatThrownBy(() -> log.readAfter(1, MANY)).isInstanceOf(UnknownEventName.class);
  }

  @Test
  void a_waiting_reader_is_woken_by_a_commit() throws Exception {
    history.append(0, Samples.freshQuestion());
    log.awaitBeyond(0, Duration.ofHours(1));
    FutureTask<Boolean> waiting =
        reading(() -> {
          log.awaitBeyond(1, Duration.ofHours(1));
          return log.head() > 1;
        });
    history.append(0, Samples.freshQuestion());
    assertThat(waiting.get()).isTrue();
  }

  @Test
  void a_waiting_reader_goes_home_when_its_time_is_over() throws Exception {
    long before = System.nanoTime();
    log.awaitBeyond(0, Duration.ofMillis(250));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(240));
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    return resource;
  }

  static List<Long> positionsOf(List<Recorded> events) {
    return events.stream().map(Recorded::position).toList();
  }

  private static List<Recorded> readAll(OrderedLog log, long upTo) {
    var all = new ArrayList<Recorded>();
    long position = 0;
    while (position < upTo) {
      all.addAll(log.readAfter(position, MANY));
      position = all.getLast().position();
    }
    return all;
  }

  /** Starts it on a thread of its own and returns once that thread waits for something. */
  private static <T> FutureTask<T> reading(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread thread = Thread.ofPlatform().start(task);
    await()
        .until(() ->
            thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING);
    assertThat(task.isDone()).isFalse();
    return task;
  }

  /** Settles at once, whoever is appending. */
  private static final class CarelessOpenAppends extends OpenAppends {
    @Override
    void awaitThoseOpenNow() {}
  }

  /** Another thread has appended one event and holds its transaction open. */
  private static final class OpenTransaction implements AutoCloseable {

    private final CountDownLatch appended = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile boolean keep;
    private final Thread thread;

    OpenTransaction(TestHistory history) throws InterruptedException {
      thread =
          Thread.ofPlatform()
              .start(() ->
                  history.transaction.executeWithoutResult(status -> {
                    history.append(0, Samples.freshQuestion());
                    appended.countDown();
                    awaitEnd();
                    if (!keep) status.setRollbackOnly();
                  }));
      appended.await();
    }

    private void awaitEnd() {
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void commit() throws InterruptedException {
      keep = true;
      rollback();
    }

    void rollback() throws InterruptedException {
      close();
      thread.join();
    }

    @Override
    public void close() {
      mayEnd.countDown();
    }
  }
}
