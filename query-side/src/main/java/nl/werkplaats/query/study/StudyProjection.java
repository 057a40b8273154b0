package nl.werkplaats.query.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.conversions.Bson;

/** Keeps every study; where it can be found, the register says. */
final class StudyProjection implements Folded<StudyView> {

  static final String STAGE = "stage";

  @Override
  public String name() {
    return "studies";
  }

  @Override
  public Class<StudyView> type() {
    return StudyView.class;
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof StudyEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public StudyView fold(Optional<StudyView> before, Recorded recorded) {
    return recorded.event() instanceof StudyOpened opened && before.isEmpty()
        ? StudyView.of(opened, recorded.by())
        : before.orElseThrow().fold((StudyEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(StudyView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(STAGE, view.stage().name());
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of();
  }
}
