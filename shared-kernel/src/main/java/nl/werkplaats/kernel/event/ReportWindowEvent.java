package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;

/** What happens to one window in which learner reports look back. */
public sealed interface ReportWindowEvent extends Event {

  WindowId window();

  @Override
  default String stream() {
    return window().toString();
  }

  /** Teachers of a location can look back on some weeks, by themselves or for a study. */
  record ReportWindowOpened(
      WindowId window,
      LocationId location,
      Optional<StudyId> study,
      String title,
      int lookBackWeeks,
      LocalDate closesOn)
      implements ReportWindowEvent {}
}
