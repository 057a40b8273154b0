package nl.werkplaats.query.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.CommunityFacts;

/** A community in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CommunityLine(
    CommunityId id,
    long version,
    CommunityFacts.Stage stage,
    List<String> allowedMoves,
    LocationId location,
    CommunityKind kind,
    String title,
    Instant formedAt,
    int size,
    boolean belowMinimum,
    int met,
    Optional<PlanPhase> phase) {

  static CommunityLine of(SeenCommunity seen) {
    CommunityView view = seen.view();
    return new CommunityLine(
        view.start().id(),
        seen.kept().version(),
        seen.facts().stage(),
        seen.allowedMoves(),
        view.start().location(),
        view.start().kind(),
        view.start().title(),
        view.start().formedAt(),
        view.members().size(),
        view.isBelowMinimum(),
        view.met(),
        view.plan().map(CommunityView.Plan::phase));
  }
}
