package nl.werkplaats.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.query.proof.Sealing;
import nl.werkplaats.start.OnTheRememberingSide;
import nl.werkplaats.start.StartRefused;
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
  ViewServer viewServer(ViewStore store) {
    return new ViewServer(address(store));
  }

  @Bean
  MongoClient mongoClient(ViewStore store, ViewServer server) {
    MongoClient client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address(store))
                .applyToClusterSettings(cluster ->
                    cluster
                        .serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .addClusterListener(server))
                .build());
    try {
      if (!store.isEmbedded()) server.demandFit(client);
      return client;
    } catch (StartRefused refused) {
      client.close();
      throw refused;
    }
  }

  private static ConnectionString address(ViewStore store) {
    try {
      return new ConnectionString(store.uri());
    } catch (IllegalArgumentException notOne) {
      // Not as its cause, which would quote the password.
      throw new StartRefused(
          ViewServer.SETTING + " is no address of a MongoDB.",
          "Let " + ViewServer.SETTING + " look like mongodb://user:password@host:27017/.");
    }
  }

  @Bean
  HealthIndicator mongoHealthIndicator(MongoClient client, ViewServer server, ViewStore store) {
    return new MongoHealth(client, server, store.isEmbedded());
  }

  @Bean
  HealthIndicator viewsHealthIndicator(Projections projections) {
    return new ViewsHealth(projections);
  }

  @Bean
  HealthIndicator sealingHealthIndicator(Sealing sealing) {
    return new SealingHealth(sealing);
  }

  @Bean
  HealthIndicator caughtUpHealthIndicator(Projections projections) {
    return new CaughtUpHealth(projections);
  }
}
