package nl.werkplaats.command.community;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.move.CommunityFacts;
import nl.werkplaats.kernel.move.CommunityMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A lasting group of colleagues that learns together. */
@Aggregate(type = "community", commandTargetResolver = "commandTargets", cache = "streamMemory")
class Community {

  @AggregateIdentifier private CommunityId id;
  private final CommunityState state = new CommunityState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnCommunity act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    Decision<CommunityEvent> decision =
        new CommunityDecider(act.community(), state, given, elsewhere).decide(act.move(), version);
    recorder.keep(decision.texts(), given.asker().person(), act.community().toString());
    decision.events().forEach(event -> record(event, given, decision));
    CommunityFacts facts = state.facts();
    return new Answer(
        act.community().value(),
        version,
        decision.events().size(),
        facts.stage().name(),
        CommunityMoves.TABLE.allowed(facts, facts.hats(given.asker())),
        decision.more());
  }

  @EventSourcingHandler
  void on(CommunityEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.community();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }

  private void record(CommunityEvent event, Given given, Decision<CommunityEvent> decision) {
    var location = event instanceof CommunityFormed e ? e.location() : state.location;
    apply(
        event,
        Recorder.metaData(
            Recorder.provenance(
                given,
                decision.hat(),
                decision.at(),
                location,
                Optional.empty(),
                Optional.empty())));
  }
}
