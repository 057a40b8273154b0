package nl.werkplaats.query.asof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Folding;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Skips;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The views of one projection as they were, folded in memory and left nowhere. */
final class Drawer<V> {

  private static final Logger LOG = LoggerFactory.getLogger(Drawer.class);

  /** A view with what it can be found by. */
  private record Labelled<V>(BsonDocument label, Kept<V> kept) {}

  private final Folded<V> projection;
  private final Folding<V> folding;
  private final Skips.Skipped skipped;
  private final Prefixes prefixes;
  private final Map<String, Kept<V>> views = new LinkedHashMap<>();
  private final Set<String> stuck = new HashSet<>();
  private Optional<List<Labelled<V>>> labelled = Optional.empty();

  Drawer(Folded<V> projection, Skips skips, Moment moment) {
    this.projection = projection;
    this.folding = new Folding<>(projection);
    this.skipped = skips.recently(projection);
    this.prefixes = new Prefixes(moment);
  }

  void hear(Recorded event) {
    if (!isAbout(event) || !prefixes.counts(event)) return;
    projection.keys(event.event()).stream()
        .filter(key -> !stuck.contains(key))
        .forEach(key -> fold(key, event));
  }

  private boolean isAbout(Recorded event) {
    return projection.about().stream().anyMatch(kind -> kind.isInstance(event.event()));
  }

  /** What cannot be folded holds its key up, here as in the kept views. */
  private void fold(String key, Recorded event) {
    try {
      folding
          .next(Optional.ofNullable(views.get(key)), key, event, skipped)
          .ifPresent(next -> views.put(key, next));
    } catch (RuntimeException poison) {
      stuck.add(key);
      LOG.warn(
          "{} stands still at position {} also when looked back at: {}",
          projection.name(),
          event.position(),
          poison.getClass().getName());
    }
  }

  Optional<Kept<V>> find(String id) {
    return Optional.ofNullable(views.get(id));
  }

  List<Kept<V>> find(Bson filter, Bson sort, int limit) {
    List<Kept<V>> found = new ArrayList<>();
    Comparator<BsonDocument> order = Order.by(sort);
    labelled().stream()
        .filter(Filter.of(filter, Labelled::label))
        .sorted(Comparator.comparing(Labelled::label, order))
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .forEach(one -> found.add(one.kept()));
    return found;
  }

  long count(Bson filter) {
    return labelled().stream().filter(Filter.of(filter, Labelled::label)).count();
  }

  private List<Labelled<V>> labelled() {
    if (labelled.isEmpty()) {
      labelled =
          Optional.of(
              views.values().stream()
                  .map(kept ->
                      new Labelled<>(Label.of(kept, projection.attributes(kept.view())), kept))
                  .toList());
    }
    return labelled.get();
  }

  long upTo() {
    return prefixes.upTo();
  }
}
