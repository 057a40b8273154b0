package nl.werkplaats.query.location;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.VisionRecorded;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;

/**
 * What a location, or a team of it, wrote down once and for all.
 *
 * @param team whose vision it is; absent when it is the whole location's
 * @param version which one of that team, or of the location, it is; of a vision only
 * @param deciderBody who decided; of a decision only
 */
public record StatementView(
    LocationId location,
    Kind kind,
    Optional<TeamId> team,
    Optional<Integer> version,
    Optional<DeciderBody> deciderBody,
    TextId text,
    Instant at) {

  /** What it is. */
  enum Kind {
    DECISION,
    VISION
  }

  static StatementView of(LocationEvent event, Provenance by) {
    return switch (event) {
      case DecisionRecorded e ->
          new StatementView(
              e.location(),
              Kind.DECISION,
              Optional.empty(),
              Optional.empty(),
              Optional.of(e.deciderBody()),
              e.subject().text(),
              by.happenedAt());
      case VisionRecorded e ->
          new StatementView(
              e.location(),
              Kind.VISION,
              e.team(),
              Optional.of(e.version()),
              Optional.empty(),
              e.text().text(),
              by.happenedAt());
      default -> throw new IllegalStateException("nothing was written down: " + event.getClass());
    };
  }
}
