package nl.werkplaats.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import nl.werkplaats.query.proof.Sealing;
import nl.werkplaats.start.OnTheRememberingSide;
import org.springframework.stereotype.Component;

/** Tells how far the log is sealed, and whether that goes on. */
@Component
@OnTheRememberingSide
final class SealingMeters implements MeterBinder {

  private static final double MILLIS = 1_000d;

  private final Sealing sealing;

  SealingMeters(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("werkplaats.sealed.size", sealing::size)
        .description("Events that are sealed")
        .register(meters);
    Gauge.builder("werkplaats.unsealed.age.seconds", () -> sealing.waiting().toMillis() / MILLIS)
        .description("How long the oldest event waits that is not sealed")
        .register(meters);
    Gauge.builder("werkplaats.sealing.stopped", () -> sealing.trouble().isEmpty() ? 0 : 1)
        .description("1 while sealing does not go on")
        .register(meters);
  }
}
