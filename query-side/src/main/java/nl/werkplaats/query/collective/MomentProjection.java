package nl.werkplaats.query.collective;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps what was frozen, to be found by group and half-year. */
final class MomentProjection implements Folded<MomentView> {

  static final String GROUP = "group";
  static final String HALF_YEAR = "halfYear";

  @Override
  public String name() {
    return "moments";
  }

  @Override
  public Class<MomentView> type() {
    return MomentView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(CollectiveEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof CollectiveEvent e
        ? Set.of(MomentView.group(e).id() + ":" + MomentView.halfYear(e))
        : Set.of();
  }

  @Override
  public MomentView fold(Optional<MomentView> before, Recorded recorded) {
    var event = (CollectiveEvent) recorded.event();
    return before.orElseGet(() -> MomentView.begun(event)).fold(event, recorded.by());
  }

  @Override
  public Map<String, Object> attributes(MomentView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(GROUP, view.group().id().toString());
    found.put(HALF_YEAR, view.halfYear().label());
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(GROUP, 1).append(HALF_YEAR, 1));
  }
}
