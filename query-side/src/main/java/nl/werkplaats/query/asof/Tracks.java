package nl.werkplaats.query.asof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.projection.Steps;
import nl.werkplaats.query.projection.Trail.Footprint;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of one projection that had been made, told in memory and left nowhere. */
final class Tracks<S> {

  private static final Logger LOG = LoggerFactory.getLogger(Tracks.class);

  private final Steps<S> projection;
  private final Skips.Skipped skipped;
  private final Prefixes prefixes;
  private final Map<String, S> last = new HashMap<>();
  private final Set<String> stuck = new HashSet<>();
  private final List<Footprint<S>> steps = new ArrayList<>();

  Tracks(Steps<S> projection, Skips skips, Moment moment) {
    this.projection = projection;
    this.skipped = skips.recently(projection);
    this.prefixes = new Prefixes(moment);
  }

  void hear(Recorded event) {
    if (!prefixes.counts(event) || !projection.tells(event.event())) return;
    String stream = event.stream();
    if (stuck.contains(stream) || skipped.has(stream, event.position())) return;
    try {
      S step = projection.step(Optional.ofNullable(last.get(stream)), event);
      last.put(stream, step);
      steps.add(new Footprint<>(event.position(), stream, event.version(), step));
    } catch (RuntimeException poison) {
      stuck.add(stream);
      LOG.warn(
          "{} stands still at position {} also when looked back at: {}",
          projection.name(),
          event.position(),
          poison.getClass().getName());
    }
  }

  List<Footprint<S>> after(long position, Bson filter, int limit) {
    return steps.stream()
        .filter(step -> step.position() > position)
        .filter(Filter.of(filter, step -> Label.of(step, projection.attributes(step.step()))))
        .limit(limit)
        .toList();
  }

  long upTo() {
    return prefixes.upTo();
  }
}
