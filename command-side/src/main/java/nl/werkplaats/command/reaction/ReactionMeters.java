package nl.werkplaats.command.reaction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalLong;
import nl.werkplaats.kernel.history.OrderedLog;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Tells how far the reactions are behind the log, on the node that carries them on. */
@Component
class ReactionMeters implements SmartInitializingSingleton {

  private final EventProcessingConfiguration processing;
  private final OrderedLog log;
  private final MeterRegistry meters;

  ReactionMeters(EventProcessingConfiguration processing, OrderedLog log, MeterRegistry meters) {
    this.processing = processing;
    this.log = log;
    this.meters = meters;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Gauge.builder("werkplaats.reactions.lag", this, ReactionMeters::lag)
        .description(
            "Positions since the last event handed to reactions; up to 1000 may not concern them")
        .register(meters);
  }

  private double lag() {
    OptionalLong position =
        processing.eventProcessor(Reactions.GROUP, TrackingEventProcessor.class).stream()
            .flatMap(each -> each.processingStatus().values().stream())
            .map(EventTrackerStatus::getCurrentPosition)
            .flatMapToLong(OptionalLong::stream)
            .min();
    return position.isPresent() ? Math.max(0, log.head() - position.getAsLong()) : Double.NaN;
  }
}
