package nl.werkplaats.stores;

import nl.werkplaats.query.proof.Sealing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells how far the log is sealed, and that something is wrong when that stops. */
final class SealingHealth implements HealthIndicator {

  private final Sealing sealing;

  SealingHealth(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public Health health() {
    Sealing.State state = sealing.state();
    Health.Builder health = state.trouble().isEmpty() ? Health.up() : Health.down();
    return health
        .withDetail("sealed", state.size())
        .withDetail("waitingSeconds", state.waiting().toSeconds())
        .withDetail("trouble", state.trouble())
        .build();
  }
}
