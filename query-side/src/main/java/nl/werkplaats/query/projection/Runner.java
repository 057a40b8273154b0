package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.history.UnknownEventName;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
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
  private final MongoCollection<Document> collection;
  private final OrderedLog log;
  private final TokenStore tokens;
  private final Segment segment;
  private final Notes notes;
  private final Work work;
  private final Bell bell;
  private final CountDownLatch stopping = new CountDownLatch(1);

  private volatile long reached;
  private volatile boolean caughtUp;
  private volatile Optional<String> trouble = Optional.empty();
  private boolean indexed;
  private Optional<Long> headAtStart = Optional.empty();

  Runner(
      Projection projection,
      MongoCollection<Document> collection,
      OrderedLog log,
      TokenStore tokens,
      Segment segment,
      Notes notes,
      Bell bell) {
    this.projection = projection;
    this.collection = collection;
    this.log = log;
    this.tokens = tokens;
    this.segment = segment;
    this.notes = notes;
    this.bell = bell;
    this.work =
        switch (projection) {
          case Folded<?> folded -> new FoldedWork<>(folded, collection, notes, segment);
          case Steps<?> steps -> new StepsWork<>(steps, collection, notes, segment);
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
      notes.load(projection);
      if (headAtStart.isEmpty()) headAtStart = Optional.of(log.head());
      while (!isStopping()) {
        List<Recorded> batch = log.readAfter(reached, BATCH);
        trouble = Optional.empty();
        if (batch.isEmpty()) {
          arrived();
          tokens.extendClaim(projection.collection(), segment.getSegmentId());
          awaitMore();
        } else {
          take(batch);
        }
      }
    } finally {
      tokens.releaseClaim(projection.collection(), segment.getSegmentId());
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
    TrackingToken token = tokens.fetchToken(projection.collection(), segment.getSegmentId());
    return token == null ? 0 : token.position().orElse(0);
  }

  private void take(List<Recorded> batch) {
    List<WriteModel<Document>> writes = work.fold(batch);
    if (!writes.isEmpty()) {
      work.written(collection.bulkWrite(writes, new BulkWriteOptions().ordered(work.inOrder())));
    }
    long position = batch.getLast().position();
    tokens.storeToken(
        new GlobalSequenceTrackingToken(position), projection.collection(), segment.getSegmentId());
    reached = position;
    arrived();
    bell.ring();
  }

  private void arrived() {
    if (!caughtUp && reached >= headAtStart.orElse(0L)) {
      caughtUp = true;
      LOG.info("{} has caught up at position {}", projection.collection(), reached);
    }
  }

  private void halt(UnknownEventName unknown) {
    work.drop();
    trouble = Optional.of(unknown.getMessage());
    LOG.error("{} stops: {}", projection.collection(), unknown.getMessage());
  }

  private void startAgain(RuntimeException failure) {
    work.drop();
    if (isStopping()) return;
    trouble = Optional.of(failure.getClass().getName());
    // Without the message: a store may quote the document it refuses.
    LOG.warn(
        "{} starts again from what is stored, after position {}: {}",
        projection.collection(),
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
      boolean stop = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      if (stop) work.drop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  void stop() {
    stopping.countDown();
  }

  Progress progress() {
    return new Progress(
        projection.collection(), reached, caughtUp, notes.count(projection), trouble);
  }
}
