package nl.werkplaats.query.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.query.projection.RebuildState;
import nl.werkplaats.query.projection.RebuildState.Ending;

/**
 * A rebuild as its operator sees it.
 *
 * @param switching whether readers are to see what is made: always, when-equal or never
 * @param percent of the log that was read
 * @param secondsLeft until the log is read, at the present pace
 * @param seen when the node that does it last gave a sign of life
 * @param outcome when it has ended
 * @param trouble why it failed
 * @param receipts what it left, to be asked for by id
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RebuildAnswer(
    UUID id,
    List<String> projections,
    Optional<LocationId> location,
    @JsonProperty("switch") String switching,
    boolean dryRun,
    PersonId by,
    String phase,
    int percent,
    long events,
    long eventsPerSecond,
    Optional<Long> secondsLeft,
    Instant started,
    Instant seen,
    Optional<Instant> finished,
    Optional<String> outcome,
    Optional<String> trouble,
    List<UUID> receipts) {

  public static RebuildAnswer of(RebuildState state) {
    return new RebuildAnswer(
        state.id(),
        state.asked().projections(),
        state.asked().location(),
        RebuildBody.word(state.asked().switching()),
        state.asked().dryRun(),
        state.asked().by(),
        RebuildBody.word(state.phase()),
        state.percent(),
        state.read().events(),
        state.read().eventsPerSecond(),
        state.timeLeft().map(Duration::toSeconds),
        state.started(),
        state.beat(),
        state.ending().map(Ending::at),
        state.outcome().map(RebuildBody::word),
        state.ending().flatMap(Ending::trouble),
        state.receipts());
  }
}
