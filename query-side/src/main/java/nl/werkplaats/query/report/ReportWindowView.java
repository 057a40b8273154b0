package nl.werkplaats.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;

/** What is so of one window for learner reports. */
public record ReportWindowView(
    WindowId id,
    LocationId location,
    Optional<StudyId> study,
    String title,
    int lookBackWeeks,
    LocalDate closesOn,
    Instant openedAt) {

  static ReportWindowView of(ReportWindowOpened e, Provenance by) {
    return new ReportWindowView(
        e.window(),
        e.location(),
        e.study(),
        e.title(),
        e.lookBackWeeks(),
        e.closesOn(),
        by.happenedAt());
  }
}
