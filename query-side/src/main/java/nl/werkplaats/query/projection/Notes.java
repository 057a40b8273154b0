package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which keys stay behind because an event could not be folded into them: where and why,
 * never the event itself, which would outlive an erasure.
 */
final class Notes {

  static final String COLLECTION = "notes";
  static final String POSITION = "position";

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final MongoCollection<Document> collection;
  private final Map<String, Long> behind = new ConcurrentHashMap<>();

  Notes(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** Reads again which keys stay behind, and where. */
  void load(Projection projection) {
    for (Document note : collection.find(eq("projection", projection.collection()))) {
      behind.put(note.getString(Form.ID), Form.number(note, POSITION));
    }
  }

  /**
   * Whether the key stays behind at this position. What stands before the event that could not be
   * folded goes on being folded: it may not have been written when that event was met.
   */
  boolean holdUp(Projection projection, String key, long position) {
    Long from = behind.get(id(projection, key));
    return from != null && position >= from;
  }

  long count(Projection projection) {
    return behind.keySet().stream()
        .filter(id -> id.startsWith(projection.collection() + ":"))
        .count();
  }

  void add(Projection projection, String key, long position, RuntimeException cause) {
    String id = id(projection, key);
    Document note =
        new Document(Form.ID, id)
            .append("projection", projection.collection())
            .append("key", key)
            .append(POSITION, position)
            .append("cause", cause.getClass().getName());
    collection.replaceOne(eq(Form.ID, id), note, new ReplaceOptions().upsert(true));
    behind.put(id, position);
    // The message of the cause may quote contents; its class and place do not.
    LOG.error(
        "{} stays behind for {} at position {}: {} {}",
        projection.collection(),
        key,
        position,
        cause.getClass().getName(),
        cause.getStackTrace().length > 0 ? "at " + cause.getStackTrace()[0] : "");
  }

  private static String id(Projection projection, String key) {
    return projection.collection() + ":" + key;
  }
}
