package nl.werkplaats.kernel.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.proof.StoredRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The one reader of the log: it hands every event to everybody in the same order, and never one
 * while an earlier one may still appear. Rows commit out of order and rolled-back ones leave gaps,
 * so at a gap it waits until every append that is open has ended; then the gap is final.
 */
public final class OrderedLog implements LogMemory {

  private static final Logger LOG = LoggerFactory.getLogger(OrderedLog.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final LogRows log;
  private final StoredRows stored;
  private final OpenAppends openAppends;
  private final Settling settling;
  private final EventSerializer serializer = new EventSerializer();

  private final ReentrantLock headTurn = new ReentrantLock();
  private long headAskedAt;
  private long latestHead;

  public OrderedLog(DataSource database, OpenAppends openAppends) {
    this.log = new LogRows(database);
    this.stored = new StoredRows(database);
    this.openAppends = openAppends;
    this.settling = new Settling(database, openAppends);
    this.headAskedAt = System.nanoTime();
  }

  /**
   * The next events after a position, in order; fewer than {@code max} does not mean that there are
   * no more, none does. Waits for open appends only when it would otherwise have nothing to give.
   *
   * @throws UnknownEventName when the next event has a name that this version does not know
   * @throws DataAccessResourceFailureException when the database is away
   */
  public List<Recorded> readAfter(long position, int max) {
    return opened(ready(position, max));
  }

  /** The same for a reader whom only some events concern: the others are passed over unread. */
  Stretch stretchAfter(long position, int max, Predicate<LogRow> concerns) {
    return opened(ready(position, max), position, concerns);
  }

  private List<LogRow> ready(long position, int max) {
    long settledBefore = settling.settled();
    List<LogRow> rows = log.between(position, Long.MAX_VALUE, max);
    long highest = rows.isEmpty() ? position : rows.getLast().position();
    if (rows.size() < max && highest < settledBefore && log.head() < settledBefore) {
      // What was settled stood there as an event; a log without it was restored.
      settling.forget();
      settledBefore = 0;
    }
    List<LogRow> ready = upToFirstGap(rows, Math.max(position, settledBefore));
    if (!ready.isEmpty() || rows.isEmpty()) return ready;
    // Whatever may still fill a gap below the highest drew its position before that one did.
    if (!settled(highest)) return List.of();
    return log.between(position, highest, max);
  }

  /** The position of the last committed event, 0 when there is none; below it may be gaps. */
  public long head() {
    return log.head();
  }

  /**
   * Waits until everything up to the present head is final and returns that head: whoever then
   * reads up to it misses nothing and is not held up by gaps.
   */
  public long settledHead() throws InterruptedException {
    long head = head();
    settling.upTo(head);
    return head;
  }

  /**
   * The next events after a position, in order and without a look at gaps; none when there are no
   * more.
   *
   * @param upTo a position that is settled
   */
  public List<Recorded> between(long after, long upTo, int max) {
    return opened(log.between(after, upTo, max));
  }

  /**
   * The next events after a position with every column as it is stored, in order; none when there
   * are no more. They are not opened, so one that nobody can read is given as well.
   *
   * @param upTo a position that is settled
   */
  public List<StoredRow> rows(long after, long upTo, int max) {
    return stored.between(after, upTo, max);
  }

  /**
   * Whether nothing may be kept beside a stored event that tells its moment; what cannot be read is
   * taken for one of which that may be known.
   */
  public boolean isUnsigned(StoredRow row) {
    try {
      return serializer.event(row.name(), row.revision(), row.payload()).unsigned();
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  /** The event with an id, as it is stored. */
  public Optional<StoredRow> row(String eventId) {
    return stored.withId(eventId);
  }

  /** All events of one stream, in order. */
  public List<Recorded> stream(String streamId) {
    return opened(log.ofStream(streamId));
  }

  /**
   * The next events of one location after a position, in order; none when there are no more.
   *
   * @param upTo a position that is settled
   */
  public List<Recorded> ofLocation(LocationId location, long after, long upTo, int max) {
    return opened(log.ofLocation(location, after, upTo, max));
  }

  /** Which event stands at a position; a restored log may hold another one there than before. */
  public Optional<String> eventIdAt(long position) {
    return log.eventIdAt(position);
  }

  /** Returns as soon as there is an event beyond the position, or when the time is over. */
  public void awaitBeyond(long position, Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (true) {
      long ended = openAppends.ended().times();
      if (headAsOfNow() > position) return;
      Duration left = Duration.ofNanos(until - System.nanoTime());
      if (!left.isPositive()) return;
      // Commits that are told of wake at once; the poll finds what others wrote.
      openAppends.ended().awaitMoreThan(ended, left.compareTo(POLL) < 0 ? left : POLL);
    }
  }

  /** Many readers wake at once; those who come while one asks take the next one's answer. */
  private long headAsOfNow() throws InterruptedException {
    long now = System.nanoTime();
    headTurn.lockInterruptibly();
    try {
      if (headAskedAt - now < 0) {
        long asked = System.nanoTime();
        latestHead = log.head();
        headAskedAt = asked;
      }
      return latestHead;
    } finally {
      headTurn.unlock();
    }
  }

  /** What was final in another log says nothing of this one. */
  @Override
  public void forget() {
    settling.forget();
  }

  private boolean settled(long highest) {
    try {
      settling.upTo(highest);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<LogRow> upToFirstGap(List<LogRow> rows, long finalUpTo) {
    long reached = finalUpTo;
    int ready = 0;
    for (LogRow row : rows) {
      if (row.position() > reached + 1) break;
      reached = Math.max(reached, row.position());
      ready++;
    }
    return rows.subList(0, ready);
  }

  private List<Recorded> opened(List<LogRow> rows) {
    return opened(rows, 0, _ -> true).events();
  }

  /** Everything before an event that cannot be read is handed on; that event itself stops all. */
  private Stretch opened(List<LogRow> rows, long after, Predicate<LogRow> concerns) {
    var events = new ArrayList<Recorded>(rows.size());
    long upTo = after;
    for (LogRow row : rows) {
      try {
        // Also what nobody here asks for stops everything when nobody knows what it is.
        EventCatalogue.classOf(row.name(), row.revision());
        if (concerns.test(row)) events.add(row.opened(serializer));
      } catch (RuntimeException unreadable) {
        if (upTo > after) break;
        LOG.error("The event at position {} cannot be read, nobody reads past it", row.position());
        throw unreadable;
      }
      upTo = row.position();
    }
    return new Stretch(events, upTo);
  }
}
