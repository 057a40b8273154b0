package nl.werkplaats.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.id.QuestionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManyWritersTest {

  private static final int WRITERS = 8;
  private static final int TRANSACTIONS = 100;

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void with_eight_writers_and_rollbacks_every_reader_sees_every_event_once_and_in_order()
      throws Exception {
    try (var history = new TestHistory(EventDatabase.H2)) {
      everyReaderSeesEveryEventOnceAndInOrder(history, history);
    }
  }

  /** Neither node knows what the other has open; only the database does. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void the_same_holds_for_two_nodes_that_write_and_read_one_log() throws Exception {
    try (var one = new TestHistory(EventDatabase.POSTGRESQL);
        var other = one.otherNode()) {
      everyReaderSeesEveryEventOnceAndInOrder(one, other);
    }
  }

  private static void everyReaderSeesEveryEventOnceAndInOrder(TestHistory one, TestHistory other)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new AtomicBoolean();
      var readers = new ArrayList<Future<List<Recorded>>>();
      for (TestHistory node : List.of(one, other)) {
        OrderedLog log = node.log();
        readers.add(threads.submit(() -> follow(log, done)));
      }
      List<Callable<Object>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        TestHistory node = i % 2 == 0 ? one : other;
        var random = new Random(i);
        writers.add(Executors.callable(() -> write(node, random)));
      }
      for (Future<Object> writer : threads.invokeAll(writers)) writer.get();
      done.set(true);

      List<Recorded> all = readers.getFirst().get();
      assertThat(readers.getLast().get()).isEqualTo(all);
      assertThat(all)
          .hasSize(Integer.parseInt(one.text("select count(*) from event_log")))
          .hasSizeGreaterThan(WRITERS * TRANSACTIONS / 2)
          .isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
      assertThat(one.log().head()).as("rollbacks left gaps").isGreaterThan(all.size());
      assertStreamsAreWholeAndInOrder(all);
    }
  }

  /**
   * One stream per writer; now and then something written before the event, a second event, a pause
   * before the commit, a rollback.
   */
  private static void write(TestHistory history, Random random) {
    var question = QuestionId.fresh();
    int sequence = 0;
    for (int i = 0; i < TRANSACTIONS; i++) {
      int first = sequence;
      int events = 1 + random.nextInt(2);
      boolean keep = random.nextInt(4) > 0;
      boolean early = random.nextInt(3) == 0;
      int pause = random.nextInt(2_000);
      history.transaction.executeWithoutResult(status -> {
        if (early) history.writeSomethingElse();
        for (int n = 0; n < events; n++) {
          history.append(first + n, Samples.themed(question));
          for (int turn = 0; turn < pause; turn++) Thread.onSpinWait();
          Thread.yield();
        }
        if (!keep) status.setRollbackOnly();
      });
      if (keep) sequence += events;
    }
  }

  private static List<Recorded> follow(OrderedLog log, AtomicBoolean done)
      throws InterruptedException {
    var seen = new ArrayList<Recorded>();
    while (true) {
      boolean wasDone = done.get();
      long position = seen.isEmpty() ? 0 : seen.getLast().position();
      List<Recorded> more = log.readAfter(position, 50);
      seen.addAll(more);
      if (!more.isEmpty()) continue;
      if (wasDone) return seen;
      log.awaitBeyond(position, Duration.ofMillis(50));
    }
  }

  private static void assertStreamsAreWholeAndInOrder(List<Recorded> all) {
    var next = new HashMap<String, Long>();
    for (Recorded event : all) {
      assertThat(event.sequence()).isEqualTo(next.getOrDefault(event.stream(), 0L));
      next.merge(event.stream(), 1L, Long::sum);
    }
    assertThat(next).hasSize(WRITERS);
  }
}
