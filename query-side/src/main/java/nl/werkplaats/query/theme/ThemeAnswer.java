package nl.werkplaats.query.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.asof.AsOf;
import nl.werkplaats.query.http.Person;

/**
 * A theme as one reader may see it; what the reader may not see is absent.
 *
 * @param allowedMoves absent of what is past
 * @param successors the themes that came after it
 * @param recurrences how often it returned after resting
 * @param linked how many questions are under it that were not withdrawn or redirected
 * @param unfinished how many of those are live or parked
 * @param questions those under it that the reader may see
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ThemeAnswer(
    ThemeId id,
    long version,
    ThemeStage stage,
    Optional<List<String>> allowedMoves,
    LocationId location,
    String title,
    ThemeOrigin origin,
    Optional<ThemeId> succeeds,
    List<ThemeId> successors,
    Instant openedAt,
    Instant since,
    int recurrences,
    int linked,
    int unfinished,
    List<QuestionId> questions,
    Optional<Expert> expert,
    Optional<Waived> waived,
    Optional<String> inWhat,
    Optional<Retired> retired,
    Optional<AsOf> asOf) {

  /** Who joins in; the person for those who plan. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Expert(
      ExpertKind kind,
      ExpertOrigin origin,
      Optional<Person> person,
      Optional<LocalDate> accessUntil) {}

  /** Why it does without an expert. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Waived(WaiveReason reason, Optional<String> note) {}

  /** Why it ended. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Retired(RetireReason reason, Optional<String> note, Optional<ThemeId> mergedInto) {}
}
