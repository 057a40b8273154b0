package nl.werkplaats.command.growth;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShared;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.move.GrowthShareMoves;
import nl.werkplaats.kernel.move.Hat;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One view of somebody's own development, shown to one person until a date. */
@Aggregate(type = "growth-share", commandTargetResolver = "commandTargets", cache = "streamMemory")
class GrowthShare {

  @AggregateIdentifier private ShareId id;
  private final GrowthShareState state = new GrowthShareState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnGrowthShare act, Elsewhere elsewhere) {
    Given given = act.given();
    Decision<GrowthShareEvent> decision =
        new GrowthShareDecider(act.share(), state, given, elsewhere).decide(act.move(), version);
    decision.events().forEach(event -> record(event, given, decision));
    GrowthShareFacts facts = state.facts();
    return new Answer(
        act.share().value(),
        version,
        decision.events().size(),
        facts.stage().name(),
        GrowthShareMoves.TABLE.allowed(facts, facts.hats(given.asker().person(), given.today())),
        Map.of());
  }

  @EventSourcingHandler
  void on(GrowthShareEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.share();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }

  private void record(GrowthShareEvent event, Given given, Decision<GrowthShareEvent> decision) {
    Hat hat = decision.hat();
    var location = event instanceof ViewShared e ? e.location() : state.location;
    apply(
        event,
        Recorder.metaData(
            Recorder.provenance(
                given, hat, decision.at(), location, Optional.empty(), Optional.empty())));
  }
}
