package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;

/** What happens to one learner report. */
public sealed interface ReportEvent extends Event {

  ReportId report();

  @Override
  default String stream() {
    return report().toString();
  }

  /**
   * One activity that was useful or instructive, looked back on in parts two to five.
   *
   * @param situation what it was, with whom, in which role and setting
   * @param outcomes what was learned, in codes
   * @param learned what was learned, in words
   * @param carryOver whether it changed thinking, doing or both
   * @param differently what is thought or done differently now
   * @param stimulators what made it so, in codes
   * @param why what made it so, in words
   */
  record DescribedActivity(
      ItemId activity,
      TextRef situation,
      SealedAnswer outcomes,
      TextRef learned,
      SealedAnswer carryOver,
      TextRef differently,
      SealedAnswer stimulators,
      TextRef why) {}

  /** A teacher looked back: an inventory, and at most five activities worth describing. */
  record LearnerReportSubmitted(
      ReportId report,
      WindowId window,
      LocationId location,
      Optional<StudyId> study,
      PersonId author,
      TextRef inventory,
      List<DescribedActivity> activities)
      implements ReportEvent {
    public LearnerReportSubmitted {
      activities = List.copyOf(activities);
    }
  }

  /** Somebody said of what type an activity is. */
  record ActivityCoded(
      ReportId report, ItemId activity, ActivityType type, PersonId coder, int codebookVersion)
      implements ReportEvent {}

  /** Somebody looked again and said of what type an activity is; the earlier coding stays. */
  record ActivityRecoded(
      ReportId report, ItemId activity, ActivityType type, PersonId coder, int codebookVersion)
      implements ReportEvent {}

  /** The author shows the report to one person, up to and including a date. */
  record ReportShared(ReportId report, ShareId share, PersonId recipient, LocalDate until)
      implements ReportEvent {}

  /** The author stopped showing it. */
  record ReportShareRevoked(ReportId report, ShareId share) implements ReportEvent {}
}
