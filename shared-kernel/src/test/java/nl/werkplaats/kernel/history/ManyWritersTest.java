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
    try (var history = new TestHistory();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new AtomicBoolean();
      var readers = new ArrayList<Future<List<Recorded>>>();
      for (int i = 0; i < 2; i++) {
        OrderedLog log = history.log();
        readers.add(threads.submit(() -> follow(log, done)));
      }
      List<Callable<Object>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        var random = new Random(i);
        writers.add(Executors.callable(() -> write(history, random)));
      }
      for (Future<Object> writer : threads.invokeAll(writers)) writer.get();
      done.set(true);

      List<Recorded> all = readers.getFirst().get();
      assertThat(readers.getLast().get()).isEqualTo(all);
      assertThat(all)
          .hasSize(Integer.parseInt(history.text("select count(*) from event_log")))
          .hasSizeGreaterThan(WRITERS * TRANSACTIONS / 2)
          .isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
      assertThat(history.log().head()).as("rollbacks left gaps").isGreaterThan(all.size());
      assertStreamsAreWholeAndInOrder(all);
    }
  }

  /** One stream per writer; now and then a second event, a pause before the commit, a rollback. */
  private static void write(TestHistory history, Random random) {
    var question = QuestionId.fresh();
    int sequence = 0;
    for (int i = 0; i < TRANSACTIONS; i++) {
      int first = sequence;
      int events = 1 + random.nextInt(2);
      boolean keep = random.nextInt(4) > 0;
      int pause = random.nextInt(2_000);
      history.transaction.executeWithoutResult(status -> {
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
