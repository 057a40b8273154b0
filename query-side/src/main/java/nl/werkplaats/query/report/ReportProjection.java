package nl.werkplaats.query.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every learner report, to be found by who wrote it and by study. */
final class ReportProjection implements Folded<ReportView> {

  static final String AUTHOR = "author";
  static final String WINDOW = "window";
  static final String STUDY = "study";

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Class<ReportView> type() {
    return ReportView.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(ReportEvent.class);
  }

  @Override
  public Set<String> keys(Event event) {
    return event instanceof ReportEvent e ? Set.of(e.stream()) : Set.of();
  }

  @Override
  public ReportView fold(Optional<ReportView> before, Recorded recorded) {
    return recorded.event() instanceof LearnerReportSubmitted submitted && before.isEmpty()
        ? ReportView.of(submitted, recorded.by())
        : before.orElseThrow().fold((ReportEvent) recorded.event(), recorded.by());
  }

  @Override
  public Map<String, Object> attributes(ReportView view) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(AUTHOR, view.start().author().toString());
    found.put(WINDOW, view.start().window().toString());
    view.start().study().ifPresent(study -> found.put(STUDY, study.toString()));
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of(
        new Document(AUTHOR, 1).append("first", -1), new Document(STUDY, 1).append("first", -1));
  }
}
