package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the views of one projection. */
public final class Views<V> {

  private final Folded<V> projection;
  private final Shelf shelf;

  public Views(Generations generations, Folded<V> projection) {
    this(new Served(generations), projection);
  }

  private Views(Shelf shelf, Folded<V> projection) {
    this.projection = projection;
    this.shelf = shelf;
  }

  /** The same views, found elsewhere. */
  public Views<V> on(Shelf other) {
    return new Views<>(other, projection);
  }

  public Optional<Kept<V>> find(String id) {
    return shelf.all(projection, List.of(id)).stream().findFirst();
  }

  /** The views of these that exist, by id. */
  public Map<String, Kept<V>> all(Collection<String> ids) {
    Map<String, Kept<V>> found = new LinkedHashMap<>();
    shelf.all(projection, ids).forEach(kept -> found.put(kept.id(), kept));
    return found;
  }

  /** What is here of these, which were found elsewhere; the oldest first. */
  public List<Kept<V>> these(List<Kept<V>> elsewhere) {
    return all(elsewhere.stream().map(Kept::id).toList()).values().stream()
        .sorted(Comparator.comparingLong(Kept::first))
        .toList();
  }

  /**
   * The views that match, sorted.
   *
   * @param limit at most so many; 0 for all
   */
  public List<Kept<V>> find(Bson filter, Bson sort, int limit) {
    return shelf.find(projection, filter, sort, limit);
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
    return shelf.count(projection, filter);
  }
}
