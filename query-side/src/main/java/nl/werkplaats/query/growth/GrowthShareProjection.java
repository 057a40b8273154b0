package nl.werkplaats.query.growth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShared;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps who shows which view of their own development, to be found by these two people alone. */
final class GrowthShareProjection implements Folded<GrowthShareView> {

  static final String PEOPLE = "people";

  @Override
  public String name() {
    return "growth-shares";
  }

  @Override
  public Class<GrowthShareView> type() {
    return GrowthShareView.class;
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof GrowthShareEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public GrowthShareView fold(Optional<GrowthShareView> before, Recorded recorded) {
    return recorded.event() instanceof ViewShared shared && before.isEmpty()
        ? GrowthShareView.of(shared, recorded.by())
        : before.orElseThrow().fold((GrowthShareEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(GrowthShareView view) {
    return Map.of(
        PEOPLE, Stream.of(view.owner(), view.recipient()).map(Object::toString).sorted().toList());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(PEOPLE, 1).append("first", -1));
  }
}
