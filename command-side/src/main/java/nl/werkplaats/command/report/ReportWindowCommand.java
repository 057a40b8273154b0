package nl.werkplaats.command.report;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;

/** What people can ask of a window. The names of the components are the fields of the body. */
public sealed interface ReportWindowCommand {

  /** Invite the teachers of a location to look back on some weeks. */
  record OpenReportWindow(
      LocationId location,
      Optional<StudyId> study,
      String title,
      int lookBackWeeks,
      LocalDate closesOn)
      implements ReportWindowCommand, Creation {}
}
