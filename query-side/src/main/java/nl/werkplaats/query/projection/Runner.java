package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.history.UnknownEventName;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop of one projection: claim, read, fold, write, and only then remember how far it is. */
final class Runner implements Runnable {

  static final int BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Projection projection;
  private final String name;
  private final MongoCollection<Document> collection;
  private final OrderedLog log;
  private final Claims claims;
  private final String node;
  private final Segment segment;
  private final Skips skips;
  private final Notes notes;
  private final Bell bell;
  private final CountDownLatch stopping = new CountDownLatch(1);

  private volatile long reached;
  private volatile boolean caughtUp;
  private volatile int batch;
  private volatile Optional<Instant> wroteAt = Optional.empty();
  private volatile Duration delay = Duration.ZERO;
  private volatile Optional<String> trouble = Optional.empty();
  private Optional<Work> work = Optional.empty();
  private boolean indexed;
  private Optional<Long> headAtStart = Optional.empty();

  Runner(
      Projection projection,
      int generation,
      Segment segment,
      Generations generations,
      OrderedLog log,
      Claims claims,
      Node node,
      Skips skips,
      Bell bell) {
    this.projection = projection;
    this.name = Generations.progressName(projection, generation);
    this.collection = generations.collection(projection, generation);
    this.log = log;
    this.claims = claims;
    this.node = node.name();
    this.segment = segment;
    this.skips = skips;
    this.notes = new Notes(generations.database(), name, segment);
    this.bell = bell;
  }

  private Work begin() {
    notes.load();
    Skips.Skipped skipped = skips.of(projection);
    return switch (projection) {
      case Folded<?> folded -> new FoldedWork<>(folded, collection, notes, segment, skipped);
      case Steps<?> steps -> new StepsWork<>(steps, collection, notes, segment, skipped);
    };
  }

  @Override
  public void run() {
    Duration pause = FIRST_PAUSE;
    while (!isStopping()) {
      long before = reached;
      try {
        claimAndGoOn();
      } catch (UnknownEventName unknown) {
        halt(unknown);
        return;
      } catch (RuntimeException failure) {
        startAgain(failure);
        pause = reached > before ? FIRST_PAUSE : longer(pause);
        pause(pause);
      }
    }
  }

  private void claimAndGoOn() {
    reached = claim();
    try {
      index();
      Work begun = begin();
      work = Optional.of(begun);
      if (headAtStart.isEmpty()) headAtStart = Optional.of(log.head());
      while (!isStopping()) {
        List<Recorded> batch = log.readAfter(reached, BATCH);
        trouble = Optional.empty();
        if (batch.isEmpty()) {
          arrived();
          claims.extend(name, segment);
          awaitMore();
        } else {
          take(begun, batch);
        }
      }
    } finally {
      claims.release(name, segment);
    }
  }

  // Here and not before the start: a store that is away must not keep the service from starting.
  private void index() {
    if (indexed) return;
    if (projection instanceof Steps<?>) {
      collection.createIndex(new Document(StepsWork.PLACE, 1), new IndexOptions().unique(true));
      collection.createIndex(new Document(StepsWork.STREAM, 1).append(Form.ID, 1));
    }
    projection.indexes().forEach(collection::createIndex);
    indexed = true;
  }

  private void awaitMore() {
    try {
      log.awaitBeyond(reached, POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private long claim() {
    return claims.take(name, segment).map(LogPlace::at).orElse(0L);
  }

  private void take(Work begun, List<Recorded> batch) {
    List<WriteModel<Document>> writes = begun.fold(batch);
    if (!writes.isEmpty()) {
      begun.written(collection.bulkWrite(writes, new BulkWriteOptions().ordered(begun.inOrder())));
    }
    LogPlace place = LogPlace.of(batch.getLast());
    claims.store(place, name, segment);
    reached = place.at();
    arrived();
    wrote(batch);
    bell.ring();
  }

  private void wrote(List<Recorded> events) {
    Instant now = Instant.now();
    batch = events.size();
    wroteAt = Optional.of(now);
    delay = Duration.between(events.getFirst().by().recordedAt(), now);
  }

  private void arrived() {
    if (!caughtUp && reached >= headAtStart.orElse(0L)) {
      caughtUp = true;
      LOG.info("{} has caught up at position {}", name, reached);
    }
  }

  private void halt(UnknownEventName unknown) {
    work = Optional.empty();
    trouble = Optional.of(unknown.getMessage());
    LOG.error("{} stops: {}", name, unknown.getMessage());
  }

  private void startAgain(RuntimeException failure) {
    work = Optional.empty();
    if (isStopping()) return;
    trouble = Optional.of(failure.getClass().getName());
    // Without the message: a store may quote the document it refuses.
    LOG.warn(
        "{} starts again from what is stored, after position {}: {}",
        name,
        reached,
        failure.getClass().getName());
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private void pause(Duration pause) {
    try {
      // A request to stop ends the pause at once.
      boolean _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  boolean of(Projection other) {
    return projection.equals(other);
  }

  String name() {
    return name;
  }

  void stop() {
    stopping.countDown();
  }

  boolean caughtUp() {
    return caughtUp;
  }

  Part part() {
    return new Part(
        segment.getSegmentId(),
        Optional.of(node),
        reached,
        notes.count(),
        batch,
        wroteAt,
        delay,
        trouble);
  }
}
