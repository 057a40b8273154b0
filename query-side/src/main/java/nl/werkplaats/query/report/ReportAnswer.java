package nl.werkplaats.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.query.http.Opened;
import nl.werkplaats.query.http.Person;

/**
 * A learner report as one reader may see it; what the reader may not see is absent.
 *
 * @param version absent for a recipient
 * @param author absent for a researcher, who reads a pseudonym instead
 * @param pseudonym of the author in this study, for its researchers
 * @param until the last day on which it is shown to this recipient
 * @param shares to whom the author shows it
 * @param opened who opened it, the latest first, for the author
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReportAnswer(
    ReportId id,
    Optional<Long> version,
    ReportFacts.Stage stage,
    List<String> allowedMoves,
    WindowId window,
    LocationId location,
    Optional<StudyId> study,
    Instant submittedAt,
    Optional<Person> author,
    Optional<UUID> pseudonym,
    Optional<LocalDate> until,
    Optional<String> inventory,
    List<Activity> activities,
    Optional<List<Share>> shares,
    Optional<List<Opened>> opened) {

  /**
   * One activity in parts two to five.
   *
   * @param type the one that was said last; absent as long as nobody coded it
   * @param formality I or F, which follows from the type
   * @param codings every answer that was given, the latest last
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Activity(
      ItemId activity,
      Optional<String> situation,
      Optional<List<String>> outcomes,
      Optional<String> learned,
      Optional<List<String>> carryOver,
      Optional<String> differently,
      Optional<List<String>> stimulators,
      Optional<String> why,
      Optional<ActivityType> type,
      Optional<String> formality,
      Optional<List<ReportView.Coding>> codings) {}

  /** The report is shown to one person. */
  record Share(ShareId share, Person recipient, LocalDate until) {}
}
