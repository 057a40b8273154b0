package nl.werkplaats.query.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * Finds what may be told of the journeys of a half-year: from what had been recorded when its
 * figures were frozen, so that whoever asks later is told the same.
 */
public final class Exports {

  private static final int BATCH = 2_000;

  private final OrderedLog log;

  public Exports(OrderedLog log) {
    this.log = log;
  }

  /** Absent as long as the half-year is not frozen; without a kind of which nothing is told. */
  Optional<Map<Kind, Told>> of(LocationId location, HalfYear half) {
    return frozenUpTo(location, half).map(upTo -> told(journeys(location, half, upTo)));
  }

  private Optional<Long> frozenUpTo(LocationId location, HalfYear half) {
    return log.stream(MomentId.of(location.value(), half).toString()).stream()
        .map(Recorded::event)
        .filter(CollectiveMomentClosed.class::isInstance)
        .map(event -> ((CollectiveMomentClosed) event).upTo())
        .findFirst();
  }

  private Journeys journeys(LocationId location, HalfYear half, long upTo) {
    var journeys = new Journeys(half);
    List<Recorded> batch = log.ofLocation(location, 0, upTo, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(one -> journeys.fold(one.event(), one.by()));
      batch = log.ofLocation(location, batch.getLast().position(), upTo, BATCH);
    }
    return journeys;
  }

  private static Map<Kind, Told> told(Journeys journeys) {
    Map<Kind, Told> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Told.of(journeys.release(kind)).ifPresent(told -> all.put(kind, told));
    }
    return all;
  }
}
