package nl.werkplaats.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.query.projection.Part;
import nl.werkplaats.query.projection.Progress;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.start.OnTheRememberingSide;
import org.springframework.stereotype.Component;

/** Tells of each projection how far it is, in the generation that readers see. */
@Component
@OnTheRememberingSide
final class ProjectionMeters implements MeterBinder {

  private final Projections projections;
  private final OrderedLog log;

  ProjectionMeters(Projections projections, OrderedLog log) {
    this.projections = projections;
    this.log = log;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (String name : projections.names()) {
      gauge(
          meters,
          name,
          "werkplaats.projection.position",
          "Up to where in the log it is written",
          Progress::position);
      gauge(
          meters,
          name,
          "werkplaats.projection.lag",
          "Positions of the log it has yet to read",
          progress -> Math.max(0, log.head() - progress.position()));
      gauge(
          meters,
          name,
          "werkplaats.projection.behind",
          "Keys that stay behind because an event could not be folded into them",
          Progress::behind);
      gauge(
          meters,
          name,
          "werkplaats.projection.troubled",
          "1 while some of it halts or tries again",
          progress -> progress.trouble().isPresent() ? 1 : 0);
      gauge(
          meters,
          name,
          "werkplaats.projection.generation",
          "The one that readers see",
          Progress::generation);
      gauge(
          meters,
          name,
          "werkplaats.projection.batch",
          "Events in the last batch of any of its segments here",
          progress -> progress.parts().stream().mapToInt(Part::batch).max().orElse(0));
      gauge(
          meters,
          name,
          "werkplaats.projection.delay.seconds",
          "How long the oldest event of the last batch had waited since its recording",
          progress ->
              progress.parts().stream().mapToLong(part -> part.delay().toMillis()).max().orElse(0)
                  / 1_000d);
    }
  }

  private void gauge(
      MeterRegistry meters,
      String projection,
      String meter,
      String description,
      ToDoubleFunction<Progress> value) {
    Gauge.builder(meter, () -> of(projection, value))
        .description(description)
        .tag("projection", projection)
        .register(meters);
  }

  private double of(String projection, ToDoubleFunction<Progress> value) {
    return projections.progress().stream()
        .filter(each -> each.name().equals(projection))
        .mapToDouble(value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
