package nl.werkplaats.command.question;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionMoved;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReleased;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRestarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.QuestionFacts;
import nl.werkplaats.kernel.move.QuestionMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A question from somebody's own practice, from intake to harvest. */
@Aggregate(
    type = "learning-question",
    commandTargetResolver = "commandTargets",
    cache = "streamMemory")
class LearningQuestion {

  @AggregateIdentifier private QuestionId id;
  private final QuestionState state = new QuestionState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnQuestion act, Elsewhere elsewhere, Recorder recorder, ThemeLinks themes) {
    Given given = act.given();
    Decision<QuestionEvent> decision =
        new QuestionDecider(act.question(), state, given, elsewhere).decide(act.move(), version);
    recorder.keep(decision.texts(), given.asker().person(), act.question().toString());
    for (QuestionEvent event : decision.events()) {
      Optional<ThemeId> before = state.theme;
      apply(event, Recorder.metaData(provenance(event, given, decision)));
      relink(event, before, given, decision, themes);
    }
    return answer(act, decision);
  }

  @EventSourcingHandler
  void on(QuestionEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.question();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }

  private Provenance provenance(
      QuestionEvent event, Given given, Decision<QuestionEvent> decision) {
    var location = event instanceof QuestionSubmitted e ? e.location() : state.location;
    Optional<ThemeId> theme =
        switch (event) {
          case QuestionThemed e -> Optional.of(e.theme());
          case QuestionMoved e -> Optional.of(e.to());
          default -> state.theme;
        };
    Optional<DialogueId> dialogue =
        event instanceof DialogueEntered e
            ? Optional.of(e.dialogue())
            : state.dialogue.filter(_ -> state.stage == Stage.DIALOGUE);
    return Recorder.provenance(given, decision.hat(), decision.at(), location, theme, dialogue);
  }

  /** Themes follow by the order of their ids, so that two moves across never wait on each other. */
  private void relink(
      QuestionEvent event,
      Optional<ThemeId> before,
      Given given,
      Decision<QuestionEvent> decision,
      ThemeLinks themes) {
    Map<String, Runnable> steps = new TreeMap<>();
    if (event instanceof QuestionThemed || event instanceof QuestionMoved) {
      ThemeId to = state.theme.orElseThrow();
      steps.put(to.toString(), () -> themes.link(to, id, given, decision.hat(), decision.at()));
    }
    if (event instanceof QuestionMoved
        || event instanceof QuestionReleased
        || event instanceof QuestionRestarted) {
      before.ifPresent(from ->
          steps.put(
              from.toString(),
              () -> themes.unlink(from, id, given, decision.hat(), decision.at())));
    }
    steps.values().forEach(Runnable::run);
  }

  private Answer answer(ActOnQuestion act, Decision<QuestionEvent> decision) {
    QuestionFacts facts = state.facts(act.given().today());
    return new Answer(
        act.question().value(),
        version,
        decision.events().size(),
        state.stage.name(),
        QuestionMoves.TABLE.allowed(facts, facts.hats(act.given().asker(), false)),
        decision.more());
  }
}
