package nl.werkplaats.query.replay;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.asof.Moment;
import nl.werkplaats.query.http.DocumentsAsked;
import nl.werkplaats.query.projection.Asking;
import nl.werkplaats.query.projection.Copies;
import nl.werkplaats.query.projection.Copies.Stored;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.replay.ReplayState.Gone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes the past of locations again on this node, and knows of all replays on whichever node. */
public final class Replays implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);
  private static final String MAXIMUM = "maximum";

  private record Running(Heartbeat heart, Thread thread) {}

  private final List<Projection> projections;
  private final OrderedLog log;
  private final Copies copies;
  private final ReplayBook book;
  private final Leftovers leftovers;
  private final ReplayLimits limits;
  private final Clock clock;
  private final Semaphore places;
  private final Map<UUID, Running> running = new ConcurrentHashMap<>();
  private volatile CountDownLatch stopping = new CountDownLatch(0);

  public Replays(
      List<Projection> projections,
      MongoDatabase database,
      OrderedLog log,
      Copies copies,
      ReplayLimits limits,
      Clock clock) {
    this.projections = List.copyOf(projections);
    this.log = log;
    this.copies = copies;
    this.book = new ReplayBook(database);
    this.leftovers = new Leftovers(book, copies, clock);
    this.limits = limits;
    this.clock = clock;
    this.places = new Semaphore(limits.running());
  }

  /** What can be made again, by name. */
  List<String> names() {
    return projections.stream().map(Projection::name).toList();
  }

  /**
   * Refuses what would be too much for one go.
   *
   * @return how many events are to be read
   * @throws Refused when they are more than may be
   */
  long size(LocationId location, Moment moment) {
    long events = log.extentOf(location, moment.recordedBy(), Long.MAX_VALUE).events();
    if (events <= limits.events()) return events;
    throw new Refused(
        new RuleBroken("replay-too-large", Map.of("given", events, MAXIMUM, limits.events())));
  }

  /**
   * Begins to make views again.
   *
   * @throws Refused when there are too many replays already, or of too many events
   */
  ReplayState begin(ReplayAsked asked) {
    long size = size(asked.location(), asked.moment());
    if (!places.tryAcquire()) throw tooMany("replays-running", limits.running());
    try {
      return Asking.store(() -> started(asked, size));
    } catch (RuntimeException refused) {
      places.release();
      throw refused;
    }
  }

  private ReplayState started(ReplayAsked asked, long size) {
    ReplayState state = ReplayState.begun(UUID.randomUUID(), asked, size, clock.instant());
    book.begin(state);
    // Counted together with this one: of two who come at once, no more get in than may.
    if (book.held(asked.location()) > limits.kept()) {
      book.strike(state.id());
      throw tooMany("replays-kept", limits.kept());
    }
    var heart = new Heartbeat(book, clock, state);
    var replay =
        new Replay(log, copies, book, limits, clock, chosen(asked), heart, places::release);
    Thread thread =
        Thread.ofVirtual()
            .name("replay-" + state.id())
            .unstarted(() -> {
              try {
                replay.run();
              } finally {
                running.remove(state.id());
              }
            });
    running.put(state.id(), new Running(heart, thread));
    thread.start();
    return state;
  }

  private List<Projection> chosen(ReplayAsked asked) {
    return projections.stream().filter(one -> asked.views().contains(one.name())).toList();
  }

  private static Refused tooMany(String rule, int maximum) {
    return new Refused(new RuleBroken(rule, Map.of(MAXIMUM, maximum)));
  }

  Optional<ReplayState> find(UUID id) {
    return Asking.store(() -> book.find(id));
  }

  /** The latest ones of these locations, the last first. */
  List<ReplayState> latest(Collection<LocationId> locations, int max) {
    return Asking.store(() -> book.latest(locations, max));
  }

  /** Asks whichever node does it to leave it; what has ended already stays as it is. */
  void cancel(UUID id) {
    Asking.store(() -> {
      book.cancel(id);
      return id;
    });
    Optional.ofNullable(running.get(id)).ifPresent(one -> one.heart().cancel());
  }

  /** Drops what was made; what is not made yet is left. */
  void discard(ReplayState state) {
    cancel(state.id());
    Asking.store(() -> {
      book.find(state.id())
          .filter(now -> now.isThere() && book.letGo(now, Gone.DISCARDED))
          .ifPresent(now -> copies.drop(Replay.name(now)));
      return state;
    });
  }

  /**
   * Some documents of a view that was made, and one more when there are more.
   *
   * @throws Refused when they are not there
   */
  List<Stored> page(ReplayState state, String view, DocumentsAsked asked) {
    Projection projection =
        chosen(state.asked()).stream()
            .filter(one -> one.name().equals(view))
            .findFirst()
            .orElseThrow(Refused::unknown);
    if (!state.isThere()) throw Refused.rule("replay-without-documents");
    Optional<Object> after = asked.after(id -> Copies.place(projection, id));
    List<Stored> page = copies.page(Replay.name(state), projection, after, asked.atMost() + 1);
    // Dropped meanwhile, what is left of it would look like all there is.
    if (find(state.id()).filter(ReplayState::isThere).isEmpty()) {
      throw Refused.rule("replay-without-documents");
    }
    return page;
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    Thread.ofVirtual().name("replays").start(() -> leftovers.until(stopping));
  }

  @Override
  public void stop() {
    stopping.countDown();
    for (Running one : running.values()) {
      one.heart().cancel();
      try {
        if (!one.thread().join(FAREWELL)) LOG.warn("{} did not stop", one.thread().getName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }
}
