package nl.werkplaats.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Folds one event after another into what is kept of a key: the same live, when a key is tried
 * again, when everything is made anew, and when somebody looks back.
 */
public final class Folding<V> {

  private final Folded<V> projection;

  public Folding(Folded<V> projection) {
    this.projection = projection;
  }

  /**
   * What is kept after the event; as before when it was folded already. An event that is left out
   * changes nothing of the view, and counts as folded.
   *
   * @throws RuntimeException whatever the projection throws at an event that it cannot fold
   */
  public Optional<Kept<V>> next(
      Optional<Kept<V>> before, String key, Recorded recorded, Skips.Skipped skipped) {
    if (recorded.position() <= before.map(Kept::at).orElse(0L)) return before;
    if (!skipped.has(key, recorded.position())) {
      V view = projection.fold(before.map(Kept::view), recorded);
      return Optional.of(kept(before, key, recorded, view));
    }
    return before.map(kept -> kept(before, key, recorded, kept.view()));
  }

  private Kept<V> kept(Optional<Kept<V>> before, String key, Recorded recorded, V view) {
    Map<String, Long> versions = new HashMap<>(before.map(Kept::versions).orElse(Map.of()));
    versions.put(recorded.stream(), recorded.version());
    return new Kept<>(
        key,
        before.map(Kept::first).orElse(recorded.position()),
        recorded.position(),
        recorded.eventId(),
        before.map(Kept::mended).orElse(0),
        versions,
        view);
  }
}
