package nl.werkplaats.stores;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether the server of the views answers, and what it is. */
record MongoHealth(MongoClient client, ViewServer server, boolean embedded)
    implements HealthIndicator {

  @Override
  public Health health() {
    if (embedded) {
      return Health.up().withDetail("kind", "in memory").build();
    }
    Health.Builder health = Health.unknown().withDetail("address", server.address());
    try {
      String version = ViewServer.version(client);
      health = ViewServer.isFit(version) ? health.up() : health.down();
      return health
          .withDetail("version", version)
          .withDetail("needed", ViewServer.needed())
          .withDetail("kind", ViewServer.kind(client))
          .build();
    } catch (MongoException away) {
      // Without its message, which may tell more than where it is.
      return health.down().withDetail("trouble", away.getClass().getName()).build();
    }
  }
}
