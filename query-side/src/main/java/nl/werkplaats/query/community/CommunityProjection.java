package nl.werkplaats.query.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every community, to be found by place. */
final class CommunityProjection implements Folded<CommunityView> {

  static final String LOCATION = "location";

  @Override
  public String name() {
    return "communities";
  }

  @Override
  public Class<CommunityView> type() {
    return CommunityView.class;
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof CommunityEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public CommunityView fold(Optional<CommunityView> before, Recorded recorded) {
    return recorded.event() instanceof CommunityFormed formed && before.isEmpty()
        ? CommunityView.of(formed, recorded.by())
        : before.orElseThrow().fold((CommunityEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(CommunityView view) {
    return Map.of(LOCATION, view.start().location().toString());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(LOCATION, 1).append("first", -1));
  }
}
