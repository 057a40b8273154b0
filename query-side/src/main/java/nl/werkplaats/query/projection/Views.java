package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Reads the views of one projection. */
public final class Views<V> {

  private final Folded<V> projection;
  private final Generations generations;

  public Views(Generations generations, Folded<V> projection) {
    this.projection = projection;
    this.generations = generations;
  }

  public Optional<Kept<V>> find(String id) {
    return find(eq(Form.ID, id), new Document(Form.ID, 1), 1).stream().findFirst();
  }

  /** The views of these that exist, by id. */
  public Map<String, Kept<V>> all(Collection<String> ids) {
    Map<String, Kept<V>> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      find(in(Form.ID, ids), new Document(Form.ID, 1), 0)
          .forEach(kept -> found.put(kept.id(), kept));
    }
    return found;
  }

  /**
   * The views that match, sorted.
   *
   * @param limit at most so many; 0 for all
   */
  public List<Kept<V>> find(Bson filter, Bson sort, int limit) {
    return Asking.store(() -> {
      List<Kept<V>> found = new ArrayList<>();
      var served = generations.served(projection);
      for (RawBsonDocument document :
          served.find(filter, RawBsonDocument.class).sort(sort).limit(limit)) {
        found.add(Form.read(document, projection.type()));
      }
      return found;
    });
  }

  /**
   * The views that match, the youngest first.
   *
   * @param before only those that began before this position, so that what comes in meanwhile
   *     changes no later page
   */
  public List<Kept<V>> youngest(Bson filter, long before, int limit) {
    return find(and(lt(Form.FIRST, before), filter), new Document(Form.FIRST, -1), limit);
  }

  public long count(Bson filter) {
    return Asking.store(() -> generations.served(projection).countDocuments(filter));
  }
}
