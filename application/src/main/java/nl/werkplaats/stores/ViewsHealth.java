package nl.werkplaats.stores;

import java.util.List;
import java.util.Map;
import nl.werkplaats.query.projection.Progress;
import nl.werkplaats.query.projection.Projections;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells how far each view is, and that something is wrong when one cannot go on. */
final class ViewsHealth implements HealthIndicator {

  private final Projections projections;

  ViewsHealth(Projections projections) {
    this.projections = projections;
  }

  @Override
  public Health health() {
    List<Progress> progress = projections.progress();
    boolean troubled = progress.stream().anyMatch(one -> one.trouble().isPresent());
    Health.Builder health = troubled || progress.isEmpty() ? Health.down() : Health.up();
    for (Progress one : progress) {
      health.withDetail(
          one.name(),
          Map.of(
              "generation", one.generation(),
              "position", one.position(),
              "lag", one.lag(),
              "caughtUp", one.caughtUp(),
              "behind", one.behind(),
              "trouble", one.trouble().orElse("")));
    }
    return health.build();
  }
}
