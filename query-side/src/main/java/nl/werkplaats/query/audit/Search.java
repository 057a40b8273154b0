package nl.werkplaats.query.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * Which of the events are looked for.
 *
 * @param places nowhere else
 * @param from when the first was recorded
 * @param to when the last was recorded
 */
record Search(
    Set<LocationId> places,
    Optional<String> stream,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> name,
    Optional<UUID> correlation,
    Optional<PersonId> actor) {

  /** Part of a statement, and the values for its question marks. */
  record Condition(String sql, List<Object> values) {}

  boolean hasPeriod() {
    return from.isPresent() || to.isPresent();
  }

  /** Whether an event of the places, or of the stream, may still be none that is looked for. */
  boolean isNarrowed() {
    return hasPeriod() || name.isPresent() || correlation.isPresent() || actor.isPresent();
  }

  Condition period() {
    List<String> each = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    from.ifPresent(moment -> {
      each.add("recorded_at >= ?");
      values.add(moment.atOffset(ZoneOffset.UTC));
    });
    to.ifPresent(moment -> {
      each.add("recorded_at <= ?");
      values.add(moment.atOffset(ZoneOffset.UTC));
    });
    return new Condition(String.join(" and ", each), values);
  }

  /** Everything that is asked of an event. */
  Condition all() {
    List<String> each = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    each.add("location in (" + String.join(", ", Collections.nCopies(places.size(), "?")) + ")");
    places.forEach(place -> values.add(place.value()));
    stream.ifPresent(id -> {
      each.add("stream = ?");
      values.add(id);
    });
    if (hasPeriod()) {
      each.add(period().sql());
      values.addAll(period().values());
    }
    name.ifPresent(one -> {
      each.add("name = ?");
      values.add(one);
    });
    correlation.ifPresent(id -> among(Provenance.CORRELATION, id, each, values));
    actor.ifPresent(id -> among("actor", id, each, values));
    return new Condition(String.join(" and ", each), values);
  }

  /** Looked for in the bytes as they are written: an index would cost every append. */
  private static void among(String key, Object id, List<String> each, List<Object> values) {
    each.add("position(? in cast(metadata as varchar)) > 0");
    values.add("\"" + key + "\":\"" + id + "\"");
  }
}
