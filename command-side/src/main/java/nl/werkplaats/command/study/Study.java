package nl.werkplaats.command.study;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.ResponseReceived;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.StudyFacts;
import nl.werkplaats.kernel.move.StudyMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Research that accompanies a werkplaats, with the consent of those it is about. */
@Aggregate(type = "study", commandTargetResolver = "commandTargets", cache = "streamMemory")
class Study {

  @AggregateIdentifier private StudyId id;
  private final StudyState state = new StudyState();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnStudy act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    PersonId asker = given.asker().person();
    Decision<StudyEvent> decision =
        new StudyDecider(act.study(), state, given, elsewhere)
            .decide(act.move(), state.versionFor(asker));
    recorder.keep(decision.texts(), asker, act.study().toString());
    for (StudyEvent event : decision.events()) {
      apply(event, Recorder.metaData(provenance(event, decision, given)));
    }
    StudyFacts facts = state.facts(elsewhere.locationsOf(act.study()), asker);
    return new Answer(
        act.study().value(),
        state.versionFor(asker),
        decision.events().size(),
        facts.stage().name(),
        StudyMoves.TABLE.allowed(facts, facts.hats(given.asker())),
        decision.more());
  }

  private Provenance provenance(StudyEvent event, Decision<StudyEvent> decision, Given given) {
    LocationId location = event instanceof StudyOpened e ? e.location() : state.location;
    Instant at = decision.at();
    return event instanceof ResponseReceived e
        ? Recorder.unsigned(given, decision.hat(), at, location, e.answers().id())
        : Recorder.provenance(
            given, decision.hat(), at, location, Optional.empty(), Optional.empty());
  }

  @EventSourcingHandler
  void on(StudyEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.study();
    state.evolve(event, Moments.parse(happenedAt));
  }
}
