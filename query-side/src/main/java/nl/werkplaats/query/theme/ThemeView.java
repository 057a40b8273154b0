package nl.werkplaats.query.theme;

import static nl.werkplaats.query.projection.Lists.changed;
import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.withOnce;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertCoupled;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertUncoupled;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertWaived;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeUnlinked;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;

/** What is so of one theme, folded from its events. */
public record ThemeView(
    Start start,
    Course course,
    List<QuestionId> questions,
    Optional<Expert> expert,
    Optional<Waived> waived) {

  /** What stood from the beginning. */
  public record Start(
      ThemeId id,
      LocationId location,
      String title,
      ThemeOrigin origin,
      Optional<ThemeId> succeeds,
      Instant openedAt) {}

  /**
   * How far the theme is.
   *
   * @param since when it reached its present stage
   * @param recurrences how often it returned
   * @param worked when it was being worked on, one time after another
   */
  public record Course(
      ThemeStage stage,
      Instant since,
      int recurrences,
      List<Worked> worked,
      Optional<TextId> embeddedIn,
      Optional<Retired> retired) {

    Course to(ThemeStage next, Provenance by) {
      return new Course(
          next, by.happenedAt(), recurrences, until(by.happenedAt()), embeddedIn, retired);
    }

    private List<Worked> until(Instant end) {
      return changed(worked, one -> one.to().isEmpty(), one -> one.until(end));
    }

    Course recurrence(int number) {
      return new Course(
          stage, since, number, with(worked, Worked.from(since)), embeddedIn, retired);
    }

    Course embedded(TextId inWhat) {
      return new Course(stage, since, recurrences, worked, Optional.of(inWhat), retired);
    }

    Course retired(Retired why) {
      return new Course(stage, since, recurrences, worked, embeddedIn, Optional.of(why));
    }
  }

  /** A time during which it was being worked on; without an end it goes on. */
  public record Worked(Instant from, Optional<Instant> to) {

    static Worked from(Instant begin) {
      return new Worked(begin, Optional.empty());
    }

    Worked until(Instant end) {
      return new Worked(from, Optional.of(end));
    }
  }

  /** Why it ended. */
  public record Retired(
      RetireReason reason,
      Optional<TextId> note,
      Optional<ThemeId> mergedInto,
      Optional<PersonId> by) {}

  /** Who joins in as expert. */
  public record Expert(
      ExpertKind kind,
      ExpertOrigin origin,
      Optional<PersonId> person,
      Optional<LocalDate> accessUntil) {}

  /** Why it does without an expert. */
  public record Waived(WaiveReason reason, Optional<TextId> note, Optional<PersonId> by) {}

  static ThemeView of(ThemeOpened e, Provenance by) {
    return new ThemeView(
        new Start(e.theme(), e.location(), e.title(), e.origin(), e.succeeds(), by.happenedAt()),
        new Course(
            ThemeStage.EMERGING, by.happenedAt(), 0, List.of(), Optional.empty(), Optional.empty()),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  ThemeView fold(ThemeEvent event, Provenance by) {
    return switch (event) {
      case ThemeOpened _ -> throw new IllegalStateException("a theme is opened once");
      case ThemeLinked e -> about(withOnce(questions, e.question()));
      case ThemeUnlinked e -> about(without(questions, e.question()::equals));
      case ThemeActivated e ->
          course(course.to(ThemeStage.ACTIVE, by).recurrence(e.recurrenceNo()));
      case ThemeRested _ -> course(course.to(ThemeStage.RESTING, by));
      case ThemeEmbedded e ->
          course(course.to(ThemeStage.EMBEDDED, by).embedded(e.inWhat().text()));
      case ThemeRetired e ->
          course(
              course
                  .to(ThemeStage.RETIRED, by)
                  .retired(
                      new Retired(
                          e.reason(), e.note().map(TextRef::text), e.mergedInto(), by.actor())));
      case ExpertCoupled e ->
          expert(
              Optional.of(new Expert(e.kind(), e.origin(), e.person(), e.accessUntil())),
              Optional.empty());
      case ExpertUncoupled _ -> expert(Optional.empty(), waived);
      case ExpertWaived e ->
          expert(
              Optional.empty(),
              Optional.of(new Waived(e.reason(), e.note().map(TextRef::text), by.actor())));
    };
  }

  private ThemeView about(List<QuestionId> next) {
    return new ThemeView(start, course, next, expert, waived);
  }

  private ThemeView course(Course next) {
    return new ThemeView(start, next, questions, expert, waived);
  }

  private ThemeView expert(Optional<Expert> next, Optional<Waived> instead) {
    return new ThemeView(start, course, questions, next, instead);
  }
}
