package nl.werkplaats.query.facilitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.FacilitationFacts;

/**
 * A line of the ledger: what was asked of time, space and means, and what was granted.
 *
 * @param granted absent until it is decided
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FacilitationAnswer(
    FacilitationId id,
    long version,
    FacilitationFacts.Stage stage,
    List<String> allowedMoves,
    LocationId location,
    Optional<ThemeId> theme,
    Optional<String> themeTitle,
    Instant requestedAt,
    FacilitationView.Amount asked,
    Optional<FacilitationView.Amount> granted,
    Optional<Decision> decision) {

  /** Who decided and when; the note for who wrote it and the schoolopleider. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Decision(DeciderBody deciderBody, Instant decidedAt, Optional<String> note) {}
}
