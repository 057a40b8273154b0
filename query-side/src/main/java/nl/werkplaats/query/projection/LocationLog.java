package nl.werkplaats.query.projection;

import java.util.List;
import java.util.function.Consumer;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;

/** Reads what happened at one location, portion by portion, and counts it. */
final class LocationLog {

  private static final int BATCH = 2_000;

  private final OrderedLog log;
  private final LocationId location;
  private final Pulse pulse;
  private long from;
  private long events;

  LocationLog(OrderedLog log, LocationId location, Pulse pulse) {
    this.log = log;
    this.location = location;
    this.pulse = pulse;
  }

  /** Reads all of it up to a position that is settled. */
  void read(long upTo, Consumer<List<Recorded>> listener) {
    long position = 0;
    events = 0;
    List<Recorded> batch = log.ofLocation(location, position, upTo, BATCH);
    while (!batch.isEmpty()) {
      if (events == 0) from = batch.getFirst().position();
      listener.accept(batch);
      position = batch.getLast().position();
      events += batch.size();
      pulse.reached(position, upTo, events);
      batch = log.ofLocation(location, position, upTo, BATCH);
    }
  }

  long from() {
    return from;
  }

  long events() {
    return events;
  }
}
