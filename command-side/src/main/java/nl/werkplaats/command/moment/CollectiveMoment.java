package nl.werkplaats.command.moment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.move.Hat;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The figures of one location or institution for one half-year: said once, and never again. */
@Aggregate(type = "collective-view", commandTargetResolver = "commandTargets")
class CollectiveMoment {

  @AggregateIdentifier private MomentId id;
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Answer handle(FreezeMoment freeze) {
    boolean first = version == 0;
    if (first) {
      Given given = freeze.given();
      Provenance by =
          Recorder.provenance(
              given,
              Hat.SYSTEM,
              given.factTime(Optional.empty()),
              freeze.location(),
              Optional.empty(),
              Optional.empty());
      freeze.said().forEach(event -> apply(event, Recorder.metaData(by)));
    }
    int recorded = first ? freeze.said().size() : 0;
    return new Answer(freeze.moment().value(), version, recorded, "FROZEN", List.of(), Map.of());
  }

  @EventSourcingHandler
  void on(CollectiveEvent event) {
    id = event.moment();
    version++;
  }
}
