package nl.werkplaats.query.report;

import static nl.werkplaats.query.FoldCases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.FoldCases;
import nl.werkplaats.query.report.ReportView.Coder;
import nl.werkplaats.query.report.ReportView.Coding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a report and its window are after each event that can happen to them. */
class ReportFoldTest {

  private static final ReportId REPORT = ReportId.fresh();
  private static final WindowId WINDOW = WindowId.fresh();
  private static final StudyId STUDY = StudyId.fresh();
  private static final PersonId AUTHOR = PersonId.fresh();
  private static final PersonId RESEARCHER = PersonId.fresh();
  private static final ItemId FIRST = ItemId.fresh();
  private static final ItemId SECOND = ItemId.fresh();
  private static final TextRef TEXT = new TextRef(TextId.fresh(), "0".repeat(64));
  private static final LocalDate LATER = LocalDate.of(2026, 5, 1);

  private static final ReportWindowOpened OPENED =
      new ReportWindowOpened(WINDOW, AnyEvents.PLACE, Optional.of(STUDY), "voorbeeld", 7, LATER);
  private static final ReportEvent SUBMITTED =
      new LearnerReportSubmitted(
          REPORT,
          WINDOW,
          AnyEvents.PLACE,
          Optional.of(STUDY),
          AUTHOR,
          TEXT,
          List.of(described(FIRST), described(SECOND)));
  private static final ReportEvent CODED =
      new ActivityCoded(REPORT, SECOND, ActivityType.CONFERENCE, AUTHOR, 1);

  private static DescribedActivity described(ItemId activity) {
    return new DescribedActivity(
        activity,
        TEXT,
        sealed("outcomes"),
        TEXT,
        sealed("carry-over"),
        TEXT,
        sealed("stimulators"),
        TEXT);
  }

  private static SealedAnswer sealed(String field) {
    return new SealedAnswer(UUID.randomUUID(), AUTHOR, field, "c3ludGhldGlj");
  }

  private static FoldCases<ReportView> cases() {
    return new FoldCases<>(Reports.PROJECTION)
        .that(
            "a report that was handed in says whose it is and what was described",
            List.of(),
            SUBMITTED,
            report -> {
              assertThat(report.start())
                  .isEqualTo(
                      new ReportView.Start(
                          REPORT, WINDOW, AnyEvents.PLACE, Optional.of(STUDY), AUTHOR, day(0)));
              assertThat(report.inventory()).isEqualTo(TEXT.text());
              assertThat(report.activities())
                  .extracting(ReportView.Described::activity)
                  .containsExactly(FIRST, SECOND);
              assertThat(report.activities()).allMatch(one -> one.coding().isEmpty());
            })
        .that(
            "an activity that its author coded has a type, and no other has",
            List.of(SUBMITTED),
            CODED,
            report -> {
              assertThat(report.activities().getFirst().codings()).isEmpty();
              assertThat(report.activities().getLast().coding())
                  .contains(new Coding(ActivityType.CONFERENCE, Coder.AUTHOR, 1, day(1)));
            })
        .that(
            "an activity that a researcher recoded has the new type and keeps the earlier one",
            List.of(SUBMITTED, CODED),
            new ActivityRecoded(REPORT, SECOND, ActivityType.TASKS_ROLES, RESEARCHER, 1),
            report ->
                assertThat(report.activities().getLast().codings())
                    .containsExactly(
                        new Coding(ActivityType.CONFERENCE, Coder.AUTHOR, 1, day(1)),
                        new Coding(ActivityType.TASKS_ROLES, Coder.RESEARCHER, 1, day(2))))
        .that(
            "a report that is shown says the same",
            List.of(SUBMITTED),
            new ReportShared(REPORT, ShareId.fresh(), RESEARCHER, LATER),
            report -> assertThat(report.activities()).hasSize(2))
        .that(
            "a report that is shown no more says the same",
            List.of(SUBMITTED),
            new ReportShareRevoked(REPORT, ShareId.fresh()),
            report -> assertThat(report.activities()).hasSize(2));
  }

  private static FoldCases<ReportWindowView> windows() {
    return new FoldCases<>(ReportWindows.PROJECTION)
        .that(
            "a window that was opened says for whom and until when",
            List.of(),
            OPENED,
            window ->
                assertThat(window)
                    .isEqualTo(
                        new ReportWindowView(
                            WINDOW,
                            AnyEvents.PLACE,
                            Optional.of(STUDY),
                            "voorbeeld",
                            7,
                            LATER,
                            day(0))));
  }

  @TestFactory
  Stream<DynamicTest> aReportIsWhatItsEventsSay() {
    return cases().tests();
  }

  @TestFactory
  Stream<DynamicTest> aWindowIsWhatItsEventsSay() {
    return windows().tests();
  }

  @Test
  void everyEventHasACase() {
    cases().coverEvery(ReportEvent.class);
    windows().coverEvery(ReportWindowEvent.class);
  }

  @Test
  void aReportIsHandedInOnceAndAWindowOpenedOnce() {
    assertThatThrownBy(() -> FoldCases.fold(Reports.PROJECTION, List.of(SUBMITTED, SUBMITTED)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> FoldCases.fold(ReportWindows.PROJECTION, List.of(OPENED, OPENED)))
        .isInstanceOf(IllegalStateException.class);
  }
}
