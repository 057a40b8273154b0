package nl.werkplaats.query.growth;

import static nl.werkplaats.kernel.code.ActivityType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.year.SchoolYear;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private static final CodedReport FIRST =
      report("2025-10-01", TEACHING_COACHING, INTERACTION_COLLABORATION);
  private static final CodedReport SECOND = report("2025-12-01", TEACHING_COACHING, CONFERENCE);
  private static final CodedReport THIRD = report("2026-03-01", TASKS_ROLES);
  private static final CodedReport NEXT_YEAR = report("2026-10-01", PD_PROGRAMME, DEGREE_COURSE);

  @Test
  void types_count_once_and_informal_is_a_part_of_all_activities() {
    // Of 5 activities 4 are informal: all but the conference.
    assertThat(Palette.of(List.of(FIRST, SECOND, THIRD), Span.ALL).altogether())
        .isEqualTo(
            new Palette.Breadth(
                Optional.of(
                    List.of(TEACHING_COACHING, INTERACTION_COLLABORATION, TASKS_ROLES, CONFERENCE)),
                Optional.of(80),
                Optional.empty()));
  }

  @Test
  void two_reports_are_too_few_however_many_activities_they_hold() {
    assertThat(Palette.of(List.of(FIRST, SECOND), Span.ALL).altogether())
        .isEqualTo(
            new Palette.Breadth(Optional.empty(), Optional.empty(), Optional.of(TooFew.REPORTS)));
  }

  @Test
  void a_report_of_which_nothing_was_coded_does_not_count() {
    assertThat(
            Palette.of(List.of(FIRST, SECOND, report("2026-03-01")), Span.ALL)
                .altogether()
                .tooFew())
        .contains(TooFew.REPORTS);
  }

  @Test
  void each_school_year_needs_its_own_three_reports() {
    Palette palette = Palette.of(List.of(FIRST, SECOND, THIRD, NEXT_YEAR), Span.ALL);
    // Over the years 4 of 7.
    assertThat(palette.altogether().informalPercentage()).contains(57);
    assertThat(palette.years())
        .extracting(year -> year.schoolYear().label(), year -> year.palette().tooFew())
        .containsExactly(
            tuple("2025-2026", Optional.empty()), tuple("2026-2027", Optional.of(TooFew.REPORTS)));
    assertThat(
            Palette.of(
                    List.of(FIRST, SECOND, THIRD, NEXT_YEAR),
                    new Span(Optional.of(SchoolYear.parse("2026-2027"))))
                .altogether()
                .tooFew())
        .contains(TooFew.REPORTS);
  }

  private static CodedReport report(String day, ActivityType... types) {
    return new CodedReport(ReportId.fresh(), Instant.parse(day + "T10:00:00Z"), List.of(types));
  }
}
