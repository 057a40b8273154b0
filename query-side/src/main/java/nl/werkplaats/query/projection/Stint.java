package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.Recorded;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;

/**
 * The work on one segment from a claim to its end: read, fold, write, and now and then remember how
 * far it is. Whatever breaks ends it, and everything in memory with it.
 */
final class Stint {

  static final int BATCH = 1_000;

  /** What was written since is read again after a break, which changes nothing. */
  private static final Duration REMEMBER = Duration.ofSeconds(1);

  private final Course course;
  private final Segment segment;
  private final Workshop shop;
  private final MongoCollection<Document> collection;
  private final Notes notes;
  private final Work work;
  private volatile Optional<LogPlace> place;
  private Optional<LogPlace> remembered;
  private long rememberedAt = System.nanoTime();
  private volatile Written last = Written.NOTHING;

  /** What the last write was of, when, and how long the oldest event of it had waited. */
  record Written(int events, Optional<Instant> at, Duration delay) {

    static final Written NOTHING = new Written(0, Optional.empty(), Duration.ZERO);

    static Written of(List<Recorded> batch) {
      Instant now = Instant.now();
      // What nobody signed is of a day only: it does not tell how long it waited.
      Instant oldest =
          batch.stream()
              .filter(recorded -> !recorded.event().unsigned())
              .findFirst()
              .map(recorded -> recorded.by().recordedAt())
              .orElse(now);
      return new Written(batch.size(), Optional.of(now), Duration.between(oldest, now));
    }
  }

  /**
   * @param place how far the segment is
   * @throws LogRestored when what is stored was made from another log
   */
  Stint(Course course, Segment segment, Workshop shop, Optional<LogPlace> place) {
    this.course = course;
    this.segment = segment;
    this.shop = shop;
    this.place = place;
    this.remembered = place;
    this.collection = shop.generations().collection(course.projection(), course.generation());
    Indexes.build(course.projection(), collection);
    place.ifPresent(shop.tail()::check);
    Youngest.of(course.projection(), collection).forEach(shop.tail()::check);
    this.notes = new Notes(shop.generations().database(), course, segment);
    notes.load();
    Skips.Skipped skipped = shop.skips().of(course.projection());
    notes.askFor(skipped);
    this.work =
        switch (course.projection()) {
          case Folded<?> folded -> new FoldedWork<>(folded, collection, notes, segment, skipped);
          case Steps<?> steps -> new StepsWork<>(steps, collection, notes, segment, skipped);
        };
  }

  long reached() {
    return place.map(LogPlace::at).orElse(0L);
  }

  long behind() {
    return notes.count();
  }

  Written last() {
    return last;
  }

  List<Recorded> next() {
    return shop.tail().after(place, BATCH);
  }

  void take(List<Recorded> batch) {
    write(batch);
    place = Optional.of(LogPlace.of(batch.getLast()));
    last = Written.of(batch);
    shop.bell().ring();
  }

  private void write(List<Recorded> batch) {
    long before = notes.count();
    List<WriteModel<Document>> writes = work.fold(batch);
    if (notes.count() > before) notes.askFor(shop.skips().of(course.projection()));
    if (writes.isEmpty()) return;
    var options = new BulkWriteOptions().ordered(work.inOrder());
    work.written(collection.bulkWrite(writes, options));
  }

  /** Stores how far it is, unless that was done just now; all up to there is written. */
  void rememberNowAndThen() {
    if (System.nanoTime() - rememberedAt > REMEMBER.toNanos()) remember();
  }

  void remember() {
    if (!place.equals(remembered)) {
      shop.claims().store(place.orElseThrow(), course.name(), segment);
      remembered = place;
    }
    rememberedAt = System.nanoTime();
  }

  /** Folds the keys on from the events at which they stay behind, up to where the others are. */
  void tryAgain(Set<String> keys) {
    if (keys.isEmpty()) return;
    work.leaveOut(shop.skips().of(course.projection()));
    for (String key : keys) {
      notes
          .find(key)
          .filter(note -> note.asked() && note.position() <= reached())
          .ifPresent(this::tryAgain);
    }
    shop.bell().ring();
  }

  private void tryAgain(DeadLetter note) {
    notes.lift(note.key());
    var events = new Retelling(shop.log(), course.projection(), note, reached());
    for (List<Recorded> batch = events.next(); !batch.isEmpty(); batch = events.next()) {
      write(batch);
    }
    notes.tried(note.key());
  }
}
