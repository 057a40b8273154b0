package nl.werkplaats.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.people.ReportWindowFact;

/** What windows, reports and studies say to other streams. */
public final class ReportNotes {

  private record InStudy(StudyId study, PersonId person) {}

  private record Through(WindowId window, PersonId author) {}

  private static final LocalDate OPENED = Samples.TODAY.minusWeeks(4);

  private final Map<WindowId, ReportWindowFact> windows = new HashMap<>();
  private final Map<Through, ReportId> reports = new HashMap<>();
  private final Set<InStudy> researchers = new HashSet<>();
  private final Set<InStudy> consents = new HashSet<>();

  void happened(ReportWindowEvent event) {
    switch (event) {
      case ReportWindowOpened e ->
          windows.put(
              e.window(),
              new ReportWindowFact(e.window(), e.location(), e.study(), OPENED, e.closesOn()));
    }
  }

  void happened(ReportEvent event) {
    if (event instanceof LearnerReportSubmitted e) {
      reports.put(new Through(e.window(), e.author()), e.report());
    }
  }

  /** Says who does research in a study. */
  public void researches(StudyId study, PersonId person) {
    researchers.add(new InStudy(study, person));
  }

  /** Says that somebody consents to a study, or does so no longer. */
  public void consents(StudyId study, PersonId person, boolean consents) {
    if (consents) {
      this.consents.add(new InStudy(study, person));
    } else {
      this.consents.remove(new InStudy(study, person));
    }
  }

  Optional<ReportWindowFact> window(WindowId window) {
    return Optional.ofNullable(windows.get(window));
  }

  Optional<ReportId> reportOf(PersonId author, WindowId window) {
    return Optional.ofNullable(reports.get(new Through(window, author)));
  }

  boolean isResearcherOf(PersonId person, StudyId study) {
    return researchers.contains(new InStudy(study, person));
  }

  boolean consents(PersonId person, StudyId study) {
    return consents.contains(new InStudy(study, person));
  }
}
