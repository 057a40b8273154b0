package nl.werkplaats.command.report;

import static nl.werkplaats.command.Samples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.werkplaats.command.report.ReportCommand.Described;
import nl.werkplaats.command.report.ReportCommand.SubmitReport;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.event.ReportEvent.DescribedActivity;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;

/** Synthetic windows and reports for the tests of this package. */
final class Reports {

  static final WindowId WINDOW = new WindowId(id("window"));
  static final ReportId REPORT = new ReportId(id("report"));
  static final StudyId STUDY = new StudyId(id("study"));
  static final ItemId ACTIVITY = new ItemId(id("activity"));

  private Reports() {}

  static ReportWindowOpened opened(Optional<StudyId> study, LocalDate closesOn) {
    return new ReportWindowOpened(WINDOW, HERE, study, "a window", 7, closesOn);
  }

  static SubmitReport submit(int activities) {
    return new SubmitReport(
        WINDOW,
        text("inventory"),
        IntStream.range(0, activities).mapToObj(_ -> described()).toList());
  }

  static Described described() {
    return new Described(
        text("situation"),
        List.of(Outcome.values()[0]),
        text("learned"),
        List.of(LateEffectKind.DOING, LateEffectKind.DOING),
        text("differently"),
        List.of(Stimulator.values()[0]),
        text("why"));
  }

  static LearnerReportSubmitted submitted(
      PersonId author, Optional<StudyId> study, ItemId... activities) {
    return new LearnerReportSubmitted(
        REPORT,
        WINDOW,
        HERE,
        study,
        author,
        ref("inventory"),
        List.of(activities).stream().map(each -> activity(author, each)).toList());
  }

  static DescribedActivity activity(PersonId author, ItemId activity) {
    return new DescribedActivity(
        activity,
        ref("situation"),
        sealed(author, "outcomes"),
        ref("learned"),
        sealed(author, "carry-over"),
        ref("differently"),
        sealed(author, "stimulators"),
        ref("why"));
  }
}
