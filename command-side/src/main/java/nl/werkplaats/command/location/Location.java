package nl.werkplaats.command.location;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.move.LocationMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A school site where a werkplaats runs. */
@Aggregate(type = "location", commandTargetResolver = "commandTargets", cache = "streamMemory")
class Location {

  @AggregateIdentifier private LocationId id;
  private final LocationState state = new LocationState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnLocation act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    Decision<LocationEvent> decision =
        new LocationDecider(act.location(), state, given, elsewhere).decide(act.move(), version);
    recorder.keep(decision.texts(), given.asker().person(), act.location().toString());
    for (LocationEvent event : decision.events()) {
      apply(
          event,
          Recorder.metaData(
              Recorder.provenance(
                  given,
                  decision.hat(),
                  decision.at(),
                  event.location(),
                  Optional.empty(),
                  Optional.empty())));
    }
    LocationFacts facts = state.facts(act.location());
    return new Answer(
        act.location().value(),
        version,
        decision.events().size(),
        facts.stage().name(),
        LocationMoves.TABLE.allowed(facts, facts.hats(given.asker())),
        decision.more());
  }

  @EventSourcingHandler
  void on(LocationEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.location();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }
}
