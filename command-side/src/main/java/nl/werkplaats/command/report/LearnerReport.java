package nl.werkplaats.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.history.Moments;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What one teacher saw when looking back on some weeks; it is that teacher's alone. */
@Aggregate(
    type = "learner-report",
    commandTargetResolver = "commandTargets",
    cache = "streamMemory")
class LearnerReport {

  @AggregateIdentifier private ReportId id;
  private final ReportState state = new ReportState();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnReport act, Elsewhere elsewhere, Recorder recorder) {
    Given given = act.given();
    PersonId asker = given.asker().person();
    boolean codes =
        state
            .study
            .filter(study ->
                elsewhere.isResearcherOf(asker, study) && elsewhere.consents(state.author, study))
            .isPresent();
    Decision<ReportEvent> decision =
        new ReportDecider(act.report(), state, codes, given, elsewhere).decide(act.move(), version);
    recorder.keep(decision.texts(), asker, act.report().toString());
    for (ReportEvent event : decision.events()) {
      var location = event instanceof LearnerReportSubmitted e ? e.location() : state.location;
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
    ReportFacts facts = state.facts(given.today());
    return new Answer(
        act.report().value(),
        version,
        decision.events().size(),
        facts.stage().name(),
        ReportMoves.TABLE.allowed(facts, facts.hats(given.asker(), codes)),
        decision.more());
  }

  @EventSourcingHandler
  void on(ReportEvent event, @MetaDataValue(Recorder.HAPPENED_AT) String happenedAt) {
    id = event.report();
    version++;
    state.evolve(event, Moments.parse(happenedAt));
  }
}
