package nl.werkplaats.query.location;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.conversions.Bson;

/** Keeps every location. */
final class LocationProjection implements Folded<LocationView> {

  @Override
  public String name() {
    return "locations";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Class<LocationView> type() {
    return LocationView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(LocationEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof LocationEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public LocationView fold(Optional<LocationView> before, Recorded recorded) {
    return recorded.event() instanceof LocationRegistered registered && before.isEmpty()
        ? LocationView.of(registered, recorded.by())
        : before.orElseThrow().fold((LocationEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(LocationView view) {
    return Map.of();
  }

  @Override
  public List<Bson> indexes() {
    return List.of();
  }
}
