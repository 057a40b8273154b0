package nl.werkplaats.kernel.people;

import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;

/** Whose a report is, and in which window and study it came in. */
public record ReportFact(
    ReportId report,
    WindowId window,
    LocationId location,
    Optional<StudyId> study,
    PersonId author) {}
