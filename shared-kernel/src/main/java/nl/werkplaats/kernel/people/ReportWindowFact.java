package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;

/**
 * A window for learner reports.
 *
 * @param opensOn the first day on which a report comes in
 * @param closesOn the last one
 */
public record ReportWindowFact(
    WindowId window,
    LocationId location,
    Optional<StudyId> study,
    LocalDate opensOn,
    LocalDate closesOn) {

  /** Whether a report of this day comes in. */
  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(opensOn) && !day.isAfter(closesOn);
  }
}
