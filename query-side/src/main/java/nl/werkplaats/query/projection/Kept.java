package nl.werkplaats.query.projection;

import java.util.Map;

/**
 * A view as it is stored.
 *
 * @param first the position of its first event: its place among all others, which never changes
 * @param at the position up to which it is folded
 * @param event the id of the event that stands there
 * @param mended how often a repair replaced it
 * @param versions per stream that fed it, the version that the view has reached
 */
public record Kept<V>(
    String id, long first, long at, String event, int mended, Map<String, Long> versions, V view) {

  public Kept {
    versions = Map.copyOf(versions);
  }

  /** The version reached of the stream that has the same id as the view. */
  public long version() {
    return versions.getOrDefault(id, 0L);
  }

  /** The same after so many repairs. */
  Kept<V> mended(int times) {
    return new Kept<>(id, first, at, event, times, versions, view);
  }
}
