package nl.werkplaats.stores;

import nl.werkplaats.query.projection.Projections;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready for readers as soon as every view has once caught up since the start. */
final class CaughtUpHealth implements HealthIndicator {

  private final Projections projections;

  CaughtUpHealth(Projections projections) {
    this.projections = projections;
  }

  @Override
  public Health health() {
    return projections.caughtUpOnce() ? Health.up().build() : Health.outOfService().build();
  }
}
