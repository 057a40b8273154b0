package nl.werkplaats.query.facilitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every request for facilitation, to be found by place. */
final class FacilitationProjection implements Folded<FacilitationView> {

  static final String LOCATION = "location";

  @Override
  public String name() {
    return "facilitations";
  }

  @Override
  public Class<FacilitationView> type() {
    return FacilitationView.class;
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof FacilitationEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public FacilitationView fold(Optional<FacilitationView> before, Recorded recorded) {
    return recorded.event() instanceof FacilitationRequested requested && before.isEmpty()
        ? FacilitationView.of(requested, recorded.by())
        : before.orElseThrow().fold((FacilitationEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(FacilitationView view) {
    return Map.of(LOCATION, view.location().toString());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(LOCATION, 1).append("first", -1));
  }
}
