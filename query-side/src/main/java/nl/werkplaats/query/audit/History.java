package nl.werkplaats.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.audit.HistoryRows.Range;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Hands out what was recorded, in the one order of all events, and never past a position below
 * which another may still appear: who goes on from a position that was handed out misses nothing.
 */
public final class History {

  /** A page that takes longer is handed out as it is, and goes on with the next. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

  /** As long as readers wait for appends that are under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OrderedLog log;
  private final HistoryRows rows;
  private final Duration patience;

  public History(OrderedLog log, JdbcOperations database) {
    this(log, new HistoryRows(database), PATIENCE);
  }

  History(OrderedLog log, HistoryRows rows, Duration patience) {
    this.log = log;
    this.rows = rows;
    this.patience = patience;
  }

  /**
   * Some of the events that are looked for.
   *
   * @param next after which position the next page begins; absent on the last
   * @param upTo the position up to which there are no others
   */
  record Found(List<RecordedEvent> events, OptionalLong next, long upTo) {}

  /** One page; when there was very much to pass over, it may be short and even empty. */
  Found page(Search search, long after, int limit) {
    long head = head(after);
    Range range = rows.range(search, new Range(after, head));
    List<RecordedEvent> page = new ArrayList<>();
    long at = range.after();
    long begun = System.nanoTime();
    while (at < range.upTo() && page.size() <= limit) {
      Portion portion = rows.next(search, new Range(at, range.upTo()), limit + 1L - page.size());
      page.addAll(portion.events());
      at = portion.upTo();
      if (System.nanoTime() - begun > LONG_ENOUGH.toNanos()) break;
    }
    if (page.size() > limit) {
      List<RecordedEvent> cut = List.copyOf(page.subList(0, limit));
      long last = cut.getLast().position();
      return new Found(cut, OptionalLong.of(last), last);
    }
    return at < range.upTo()
        ? new Found(page, OptionalLong.of(at), at)
        : new Found(page, OptionalLong.empty(), head);
  }

  /** All that is there now, piece by piece. */
  Passage passage(Search search, long after, long limit) {
    long head = head(after);
    return new Passage(search, rows.range(search, new Range(after, head)), head, limit);
  }

  /** A way through the log, of any length. */
  final class Passage {
    private final Search search;
    private final long end;
    private final long head;
    private long at;
    private long left;

    private Passage(Search search, Range range, long head, long limit) {
      this.search = search;
      this.at = range.after();
      this.end = range.upTo();
      this.head = head;
      this.left = limit;
    }

    boolean goesOn() {
      return at < end && left > 0;
    }

    List<RecordedEvent> next() {
      Portion portion = rows.next(search, new Range(at, end), left);
      at = portion.upTo();
      left -= portion.events().size();
      return portion.events();
    }

    /** The position up to which everything was handed out that is looked for. */
    long upTo() {
      return at < end ? at : head;
    }
  }

  /** The position up to which nothing can appear any more. */
  private long head(long after) {
    long head = patiently(log::settledHead);
    // A log that was put back to an earlier moment would be read on with a hole in it.
    if (after > head) throw new Refused(Refusal.Malformed.at("after", "out-of-range"));
    return head;
  }

  private long patiently(Callable<Long> waiting) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var head = executor.submit(waiting);
      try {
        return head.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillOpen) {
        throw new DataAccessResourceFailureException("an append does not end", stillOpen);
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) throw cause;
        throw new IllegalStateException(failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new DataAccessResourceFailureException("the service stops", interrupted);
      } finally {
        head.cancel(true);
      }
    }
  }
}
