package nl.werkplaats.query.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.CommunityFacts;
import nl.werkplaats.query.http.Person;

/**
 * A community as one reader may see it; what the reader may not see is absent.
 *
 * @param size how many members it has; who leads is not counted
 * @param met how often it met
 * @param phase how far its improvement plan is
 * @param conditions what each condition was last seen to do
 * @param goals what it is for, for those in it
 * @param plan what its improvement plan says, for those in it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CommunityAnswer(
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
    Optional<PlanPhase> phase,
    List<Tag> conditions,
    Optional<String> goals,
    Optional<String> plan,
    Optional<List<Person>> members,
    Optional<List<Person>> leaders) {

  /** What a condition was last seen to do. */
  record Tag(Condition condition, ConditionEffect effect, Instant since) {}
}
