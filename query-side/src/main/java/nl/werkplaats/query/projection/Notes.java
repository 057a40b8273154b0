package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
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
final class Notes {

  static final String COLLECTION = "notes";
  static final String GENERATION = "generation";
  static final String KEY = "key";
  static final String LOCATION = "location";
  static final String POSITION = "position";
  static final String CAUSE = "cause";
  static final String PLACE = "place";
  static final String ATTEMPTS = "attempts";
  static final String SINCE = "since";

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final MongoCollection<Document> collection;
  private final String generation;
  private final Segment segment;
  private final Map<String, Long> behind = new ConcurrentHashMap<>();

  /**
   * @param generation the name of the generation's progress
   */
  Notes(MongoDatabase database, String generation, Segment segment) {
    this.collection = database.getCollection(COLLECTION);
    this.generation = generation;
    this.segment = segment;
  }

  /** Reads again which keys stay behind, and where. */
  void load() {
    behind.clear();
    for (Document note : collection.find(eq(GENERATION, generation))) {
      String key = note.getString(KEY);
      if (segment.matches(key)) behind.put(key, Form.number(note, POSITION));
    }
  }

  /**
   * Whether the key stays behind at this position. What stands before the event that could not be
   * folded goes on being folded: it may not have been written when that event was met.
   */
  boolean holdUp(String key, long position) {
    Long from = behind.get(key);
    return from != null && position >= from;
  }

  long count() {
    return behind.size();
  }

  /** The key stays behind from this event on. */
  void add(String key, Recorded recorded, RuntimeException cause) {
    // The message of the cause may quote contents; its class and place do not.
    String where = cause.getStackTrace().length > 0 ? cause.getStackTrace()[0].toString() : "";
    collection.updateOne(
        eq(Form.ID, id(key)),
        combine(
            set(GENERATION, generation),
            set(KEY, key),
            set(LOCATION, recorded.by().location().toString()),
            set(POSITION, recorded.position()),
            set(CAUSE, cause.getClass().getName()),
            set(PLACE, where),
            inc(ATTEMPTS, 1),
            setOnInsert(SINCE, Date.from(Instant.now()))),
        new UpdateOptions().upsert(true));
    behind.put(key, recorded.position());
    LOG.error(
        "{} stays behind for {} at position {}: {} at {}",
        generation,
        key,
        recorded.position(),
        cause.getClass().getName(),
        where);
  }

  private String id(String key) {
    return generation + ":" + key;
  }
}
