package nl.werkplaats.query.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.werkplaats.kernel.history.OrderedLog;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs every projection of this side, from the start of the service to its end. */
public final class Projections implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private record Running(Runner runner, Thread thread) {}

  private final List<Projection> projections;
  private final MongoDatabase database;
  private final OrderedLog log;
  private final TokenStore tokens;
  private final Bell bell = new Bell();
  private volatile List<Running> running = List.of();

  /**
   * @param tokens remembers how far each projection is; when it forgets, everything is read again,
   *     which changes nothing
   */
  public Projections(
      List<Projection> projections, MongoDatabase database, OrderedLog log, TokenStore tokens) {
    this.projections = List.copyOf(projections);
    this.database = database;
    this.log = log;
    this.tokens = tokens;
  }

  @Override
  public void start() {
    var notes = new Notes(database.getCollection(Notes.COLLECTION));
    List<Running> started = new ArrayList<>();
    for (Projection projection : projections) {
      for (Segment segment : segments(projection)) {
        var collection = database.getCollection(projection.collection());
        var runner = new Runner(projection, collection, log, tokens, segment, notes, bell);
        started.add(
            new Running(
                runner,
                Thread.ofVirtual()
                    .name(projection.collection() + "-" + segment.getSegmentId())
                    .start(runner)));
      }
    }
    running = List.copyOf(started);
  }

  private List<Segment> segments(Projection projection) {
    if (tokens.fetchSegments(projection.collection()).length == 0) {
      tokens.initializeTokenSegments(projection.collection(), 1);
    }
    return tokens.fetchAvailableSegments(projection.collection());
  }

  @Override
  public void stop() {
    List<Running> stopped = running;
    running = List.of();
    stopped.forEach(one -> one.runner().stop());
    for (Running one : stopped) {
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
    return !running.isEmpty();
  }

  /** How far each projection is. */
  public List<Progress> progress() {
    return running.stream().map(one -> one.runner().progress()).toList();
  }

  /** Whether every view has once reached what stood in the log when the service started. */
  public boolean caughtUpOnce() {
    return isRunning() && progress().stream().allMatch(Progress::caughtUp);
  }

  /**
   * Looks at the views until they show what is waited for, again after every batch that is written.
   *
   * @return what was seen last, also when the time was over
   */
  public <T> T await(Duration atMost, Supplier<T> look, Predicate<T> enough) {
    return bell.await(atMost, look, enough);
  }
}
