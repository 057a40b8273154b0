package nl.werkplaats.query.collective;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.AsOf;

/**
 * What one reader may see of a group over the years.
 *
 * @param group the id of the team, community or location; absent for an institution
 * @param audience whether the reader is told as one of the group or as somebody else
 * @param asOf by which moment these were published; absent when it is now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CollectiveAnswer(
    GroupKind kind,
    Optional<UUID> group,
    Audience audience,
    List<Moment> halfYears,
    Optional<AsOf> asOf) {

  /**
   * One half-year, frozen.
   *
   * @param withheld what is not told, because it would be of too few people or because there was
   *     nothing to tell
   */
  record Moment(
      HalfYear halfYear,
      SchoolYear schoolYear,
      Instant frozenAt,
      List<Told> figures,
      List<Measure> withheld) {}

  /**
   * One figure.
   *
   * @param about what it speaks about
   * @param notAbout what it does not say
   * @param n how many people it comes from; absent where even that would tell too much
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Told(
      Measure measure,
      String label,
      String about,
      String notAbout,
      boolean indicative,
      Optional<Integer> n,
      List<Cell> cells,
      String policyVersion) {}

  /** One number; a share is of all cells of the figure, in percent, where cells are parts. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Cell(String code, String label, BigDecimal value, Optional<Integer> share) {}
}
