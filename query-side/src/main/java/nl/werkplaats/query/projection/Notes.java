package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.werkplaats.kernel.history.Recorded;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers of one segment which keys stay behind because an event could not be folded into them:
 * where and why, never the event itself, which would outlive an erasure.
 */
final class Notes implements Behind {

  static final String COLLECTION = "notes";
  static final String PROJECTION = "projection";
  static final String GENERATION = "generation";
  static final String KEY = "key";
  static final String LOCATION = "location";
  static final String POSITION = "position";
  static final String CAUSE = "cause";
  static final String PLACE = "place";
  static final String ATTEMPTS = "attempts";
  static final String SINCE = "since";
  static final String ASKED = "asked";

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final MongoCollection<Document> collection;
  private final Course course;
  private final Segment segment;
  private final Map<String, Long> behind = new ConcurrentHashMap<>();

  Notes(MongoDatabase database, Course course, Segment segment) {
    this.collection = database.getCollection(COLLECTION);
    this.course = course;
    this.segment = segment;
  }

  /** Reads again which keys stay behind, and where. */
  void load() {
    behind.clear();
    for (Document note : collection.find(eq(GENERATION, course.name()))) {
      String key = note.getString(KEY);
      if (segment.matches(key)) behind.put(key, Form.number(note, POSITION));
    }
  }

  /**
   * Whether the key stays behind at this position. What stands before the event that could not be
   * folded goes on being folded: it may not have been written when that event was met.
   */
  @Override
  public boolean holdUp(String key, long position) {
    Long from = behind.get(key);
    return from != null && position >= from;
  }

  @Override
  public long count() {
    return behind.size();
  }

  @Override
  public void add(String key, Recorded recorded, RuntimeException cause) {
    // The message of the cause may quote contents; its class and place do not.
    String where = place(cause);
    collection.updateOne(
        eq(Form.ID, id(key)),
        combine(
            set(PROJECTION, course.projection().name()),
            set(GENERATION, course.name()),
            set(KEY, key),
            set(LOCATION, recorded.by().location().toString()),
            set(POSITION, recorded.position()),
            set(CAUSE, cause.getClass().getName()),
            set(PLACE, where),
            inc(ATTEMPTS, 1),
            unset(ASKED),
            setOnInsert(SINCE, Date.from(Instant.now()))),
        new UpdateOptions().upsert(true));
    behind.put(key, recorded.position());
    LOG.error(
        "{} stays behind for {} at position {}: {} at {}",
        course.name(),
        key,
        recorded.position(),
        cause.getClass().getName(),
        where);
  }

  /** Where it was thrown; its message may quote contents. */
  static String place(Throwable cause) {
    return cause.getStackTrace().length > 0 ? cause.getStackTrace()[0].toString() : "";
  }

  /** Asks that the keys are tried again whose event somebody decided to leave out meanwhile. */
  void askFor(Skips.Skipped skipped) {
    behind.forEach((key, position) -> {
      if (skipped.has(key, position)) {
        collection.updateOne(eq(Form.ID, id(key)), set(ASKED, true));
      }
    });
  }

  /** The keys of these generations that somebody wants to be tried again. */
  static List<DeadLetter> asked(MongoDatabase database, Collection<String> generations) {
    return database
        .getCollection(COLLECTION)
        .find(and(eq(ASKED, true), in(GENERATION, generations)))
        .map(DeadLetter::of)
        .into(new ArrayList<>());
  }

  Optional<DeadLetter> find(String key) {
    return Optional.ofNullable(collection.find(eq(Form.ID, id(key))).first()).map(DeadLetter::of);
  }

  /** Nothing holds the key up while it is tried again. */
  void lift(String key) {
    behind.remove(key);
  }

  /** The key was tried again: without a new note it stays behind no longer. */
  void tried(String key) {
    if (!behind.containsKey(key)) collection.deleteOne(eq(Form.ID, id(key)));
  }

  private String id(String key) {
    return course.name() + ":" + key;
  }
}
