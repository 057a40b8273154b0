package nl.werkplaats.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.start.OnTheRememberingSide;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views live in a store in memory, unless the address of a real one is given. */
@Configuration(proxyBeanMethods = false)
@OnTheRememberingSide
class StoresConfiguration {

  /** A reader hears that the store is away before a browser gives up. */
  private static final int PATIENCE_SECONDS = 5;

  @Bean
  ViewStore viewStore(@Value("${werkplaats.mongodb.uri:}") String uri) {
    return uri.isBlank() ? new EmbeddedMongo() : () -> uri;
  }

  @Bean
  MongoClient mongoClient(ViewStore store) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.uri()))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .build());
  }

  @Bean
  HealthIndicator viewsHealthIndicator(Projections projections) {
    return new ViewsHealth(projections);
  }

  @Bean
  HealthIndicator caughtUpHealthIndicator(Projections projections) {
    return new CaughtUpHealth(projections);
  }
}
