package nl.werkplaats.query.location;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.VisionRecorded;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps each decision and each version of a vision apart, under its text: they only get more. */
final class StatementProjection implements Folded<StatementView> {

  static final String LOCATION = "location";
  static final String KIND = "kind";
  static final String TEAM = "team";

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public Class<StatementView> type() {
    return StatementView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(LocationEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return switch (event) {
      case DecisionRecorded e -> Set.of(e.subject().text().toString());
      case VisionRecorded e -> Set.of(e.text().text().toString());
      default -> Set.of();
    };
  }

  @Override
  public StatementView fold(Optional<StatementView> before, Recorded recorded) {
    return StatementView.of((LocationEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(StatementView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(LOCATION, view.location().toString());
    found.put(KIND, view.kind().name());
    view.team().ifPresent(team -> found.put(TEAM, team.toString()));
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(LOCATION, 1).append(KIND, 1).append("first", -1));
  }
}
