package nl.werkplaats.command.theme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeUnlinked;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.move.ThemeMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A pattern in what teachers ask, under which their questions are gathered. */
@Aggregate(type = "theme", commandTargetResolver = "commandTargets", cache = "streamMemory")
class Theme {

  @AggregateIdentifier private ThemeId id;
  private final ThemeState state = new ThemeState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnTheme act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    Decision<ThemeEvent> decision =
        new ThemeDecider(act.theme(), state, given, elsewhere).decide(act.move(), version);
    recorder.keep(decision.texts(), given.asker().person(), act.theme().toString());
    decision.events().forEach(event -> record(event, given, decision.hat(), decision.at()));
    ThemeFacts facts = state.facts(elsewhere.questionsOf(act.theme()));
    return new Answer(
        act.theme().value(),
        version,
        decision.events().size(),
        state.stage.name(),
        ThemeMoves.TABLE.allowed(facts, facts.hats(given.asker())),
        Map.of());
  }

  /** Follows a question that comes under this theme; its own last fact may be later. */
  void link(QuestionId question, Given given, Hat hat, Instant at) {
    if (!state.stage.isGoing()) {
      throw new Refused(new RuleBroken("theme-ended", Map.of("themeStage", state.stage.name())));
    }
    record(new ThemeLinked(id, question), given, hat, atLeastLastFact(at));
  }

  /** Follows a question that leaves this theme. */
  void unlink(QuestionId question, Given given, Hat hat, Instant at) {
    record(new ThemeUnlinked(id, question), given, hat, atLeastLastFact(at));
  }

  @EventSourcingHandler
  void on(ThemeEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.theme();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }

  private Instant atLeastLastFact(Instant at) {
    return state.lastFact().filter(at::isBefore).orElse(at);
  }

  private void record(ThemeEvent event, Given given, Hat hat, Instant at) {
    var location = event instanceof ThemeOpened e ? e.location() : state.location;
    apply(
        event,
        Recorder.metaData(
            Recorder.provenance(
                given, hat, at, location, Optional.of(event.theme()), Optional.empty())));
  }
}
