package nl.werkplaats.query.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every window for learner reports, to be found by place. */
final class ReportWindowProjection implements Folded<ReportWindowView> {

  static final String LOCATION = "location";

  @Override
  public String name() {
    return "report-windows";
  }

  @Override
  public Class<ReportWindowView> type() {
    return ReportWindowView.class;
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof ReportWindowEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public ReportWindowView fold(Optional<ReportWindowView> before, Recorded recorded) {
    if (before.isPresent()) throw new IllegalStateException("a window is opened once");
    return switch ((ReportWindowEvent) recorded.event()) {
      case ReportWindowOpened e -> ReportWindowView.of(e, recorded.by());
    };
  }

  @Override
  public Map<String, Object> attributes(ReportWindowView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(LOCATION, view.location().toString());
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of(new Document(LOCATION, 1).append("first", -1));
  }
}
