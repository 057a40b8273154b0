package nl.werkplaats.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.command.report.ReportWindowCommand.OpenReportWindow;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.ReportWindowFacts;
import nl.werkplaats.kernel.move.ReportWindowMoves;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Some weeks on which the teachers of a location can look back. */
@Aggregate(type = "report-window", commandTargetResolver = "commandTargets", cache = "streamMemory")
class ReportWindow {

  @AggregateIdentifier private WindowId id;
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(ActOnReportWindow act, Elsewhere elsewhere) {
    return switch (act.move()) {
      case OpenReportWindow c -> open(c, act.window(), act.given(), elsewhere);
    };
  }

  private Answer open(OpenReportWindow c, WindowId window, Given given, Elsewhere elsewhere) {
    Decision<ReportWindowEvent> decision =
        new ReportWindowDecider(window, version > 0, given, elsewhere).open(c);
    for (ReportWindowEvent event : decision.events()) {
      apply(
          event,
          Recorder.metaData(
              Recorder.provenance(
                  given,
                  decision.hat(),
                  decision.at(),
                  c.location(),
                  Optional.empty(),
                  Optional.empty())));
    }
    var facts =
        new ReportWindowFacts(
            c.location(), ReportWindowFacts.Stage.on(given.today(), c.closesOn()));
    return new Answer(
        window.value(),
        version,
        decision.events().size(),
        facts.stage().name(),
        ReportWindowMoves.TABLE.allowed(facts, facts.hats(given.asker())),
        decision.more());
  }

  @EventSourcingHandler
  void on(ReportWindowEvent event) {
    switch (event) {
      case ReportWindowOpened e -> id = e.window();
    }
    version++;
  }
}
