package nl.werkplaats.query.projection;

import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;

/** Where views and steps are found: those that are kept, or those that were so at a moment. */
public interface Shelf {

  /** The views of these that exist, in the order of their ids. */
  <V> List<Kept<V>> all(Folded<V> projection, Collection<String> ids);

  /**
   * The views that match, sorted.
   *
   * @param limit at most so many; 0 for all
   */
  <V> List<Kept<V>> find(Folded<V> projection, Bson filter, Bson sort, int limit);

  <V> long count(Folded<V> projection, Bson filter);

  /** The steps that match after a position, in the order in which they were recorded. */
  <S> List<Trail.Footprint<S>> steps(Steps<S> projection, long position, Bson filter, int limit);
}
