package nl.werkplaats.query.report;

import static nl.werkplaats.query.projection.Lists.changed;
import static nl.werkplaats.query.projection.Lists.with;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.ActivityCoded;
import nl.werkplaats.kernel.event.ReportEvent.ActivityRecoded;
import nl.werkplaats.kernel.event.ReportEvent.DescribedActivity;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ReportEvent.ReportShareRevoked;
import nl.werkplaats.kernel.event.ReportEvent.ReportShared;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.WindowId;

/** What is so of one learner report, folded from its events. */
public record ReportView(Start start, TextId inventory, List<Described> activities) {

  /** What stood from the beginning. */
  public record Start(
      ReportId id,
      WindowId window,
      LocationId location,
      Optional<StudyId> study,
      PersonId author,
      Instant submittedAt) {}

  /**
   * One activity that was worth describing.
   *
   * @param codings of what type it is, every answer that was given, the latest last
   */
  public record Described(
      ItemId activity,
      TextId situation,
      SealedAnswer outcomes,
      TextId learned,
      SealedAnswer carryOver,
      TextId differently,
      SealedAnswer stimulators,
      TextId why,
      List<Coding> codings) {

    static Described of(DescribedActivity e) {
      return new Described(
          e.activity(),
          e.situation().text(),
          e.outcomes(),
          e.learned().text(),
          e.carryOver(),
          e.differently().text(),
          e.stimulators(),
          e.why().text(),
          List.of());
    }

    Described coded(Coding coding) {
      return new Described(
          activity,
          situation,
          outcomes,
          learned,
          carryOver,
          differently,
          stimulators,
          why,
          with(codings, coding));
    }

    /** The coding that counts now. */
    public Optional<Coding> coding() {
      return codings.isEmpty() ? Optional.empty() : Optional.of(codings.getLast());
    }
  }

  /** Who said of what type an activity is. */
  public enum Coder {
    AUTHOR,
    RESEARCHER
  }

  /** One answer to the question of what type an activity is. */
  public record Coding(ActivityType type, Coder coder, int codebookVersion, Instant at) {

    /** I or F as the reference list has it; it follows from the type. */
    String formality() {
      return CodeLists.entry(type).more().get("formality");
    }
  }

  static ReportView of(LearnerReportSubmitted e, Provenance by) {
    return new ReportView(
        new Start(e.report(), e.window(), e.location(), e.study(), e.author(), by.happenedAt()),
        e.inventory().text(),
        e.activities().stream().map(Described::of).toList());
  }

  ReportView fold(ReportEvent event, Provenance by) {
    return switch (event) {
      case LearnerReportSubmitted _ ->
          throw new IllegalStateException("a report is handed in once");
      case ActivityCoded e ->
          coded(e.activity(), coding(e.type(), e.coder(), e.codebookVersion(), by));
      case ActivityRecoded e ->
          coded(e.activity(), coding(e.type(), e.coder(), e.codebookVersion(), by));
      // To whom it is shown the register knows, where a share ends at once.
      case ReportShared _, ReportShareRevoked _ -> this;
    };
  }

  private Coding coding(ActivityType type, PersonId coder, int version, Provenance by) {
    Coder kind = coder.equals(start.author()) ? Coder.AUTHOR : Coder.RESEARCHER;
    return new Coding(type, kind, version, by.happenedAt());
  }

  private ReportView coded(ItemId activity, Coding coding) {
    return new ReportView(
        start,
        inventory,
        changed(activities, one -> one.activity().equals(activity), one -> one.coded(coding)));
  }
}
