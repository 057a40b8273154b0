package nl.werkplaats.command.facilitation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.move.FacilitationFacts;
import nl.werkplaats.kernel.move.FacilitationMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One request for time, space and means. */
@Aggregate(type = "facilitation", commandTargetResolver = "commandTargets", cache = "streamMemory")
class Facilitation {

  @AggregateIdentifier private FacilitationId id;
  private final FacilitationState state = new FacilitationState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnFacilitation act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    Decision<FacilitationEvent> decision =
        new FacilitationDecider(act.facilitation(), state, given, elsewhere)
            .decide(act.move(), version);
    recorder.keep(decision.texts(), given.asker().person(), act.facilitation().toString());
    decision.events().forEach(event -> record(event, given, decision));
    FacilitationFacts facts = state.facts();
    return new Answer(
        act.facilitation().value(),
        version,
        decision.events().size(),
        facts.stage().name(),
        FacilitationMoves.TABLE.allowed(facts, facts.hats(given.asker())),
        decision.more());
  }

  @EventSourcingHandler
  void on(FacilitationEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.facilitation();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }

  private void record(FacilitationEvent event, Given given, Decision<FacilitationEvent> decision) {
    var asked = event instanceof FacilitationRequested e ? e : state.asked;
    apply(
        event,
        Recorder.metaData(
            Recorder.provenance(
                given,
                decision.hat(),
                decision.at(),
                asked.location(),
                asked.theme(),
                Optional.empty())));
  }
}
