package nl.werkplaats.command.location;

import java.time.Instant;
import java.util.List;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.walk.Desk;
import nl.werkplaats.command.walk.Noted;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.move.LocationMoves;
import nl.werkplaats.kernel.move.Standing;

/** Opens what decides on locations to tests that walk through several subjects. */
public final class LocationDesk implements Desk {

  @Override
  public Class<?> aggregate() {
    return Location.class;
  }

  @Override
  public Answer anew(List<Noted> stream, Standing asker, Instant now, Elsewhere elsewhere) {
    LocationState state = new LocationState();
    stream.forEach(each -> state.evolve((LocationEvent) each.event(), each.by().happenedAt()));
    LocationFacts facts = state.facts(LocationId.of(stream.getFirst().event().stream()));
    return Desk.answer(
        stream, facts.stage(), LocationMoves.TABLE.allowed(facts, facts.hats(asker)));
  }
}
