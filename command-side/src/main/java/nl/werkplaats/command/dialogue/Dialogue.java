package nl.werkplaats.command.dialogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueProposed;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One small meeting on a theme, with a facilitator and often an expert. */
@Aggregate(type = "dialogue", commandTargetResolver = "commandTargets", cache = "streamMemory")
class Dialogue {

  @AggregateIdentifier private DialogueId id;
  private final DialogueState state = new DialogueState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnDialogue act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    Decision<DialogueEvent> decision =
        new DialogueDecider(act.dialogue(), state, given, elsewhere).decide(act.move(), version);
    recorder.keep(decision.texts(), given.asker().person(), act.dialogue().toString());
    decision.events().forEach(event -> record(event, given, decision));
    // Judged at the time of the fact, but what may be done next may be done now.
    DialogueFacts facts = state.facts(given.now());
    return new Answer(
        act.dialogue().value(),
        version,
        decision.events().size(),
        state.stage.name(),
        DialogueMoves.TABLE.allowed(facts, facts.hats(given.asker(), given.today())),
        decision.more());
  }

  @EventSourcingHandler
  void on(DialogueEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.dialogue();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }

  private void record(DialogueEvent event, Given given, Decision<DialogueEvent> decision) {
    var location = event instanceof DialogueProposed e ? e.location() : state.location;
    var theme = event instanceof DialogueProposed e ? e.theme() : state.theme;
    apply(
        event,
        Recorder.metaData(
            Recorder.provenance(
                given,
                decision.hat(),
                decision.at(),
                location,
                Optional.of(theme),
                Optional.of(event.dialogue()))));
  }
}
