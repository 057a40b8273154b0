package nl.werkplaats.stores;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service holds on to its event database. */
@Configuration(proxyBeanMethods = false)
class EventDatabaseConfiguration {

  @Bean
  static PostgresConnections postgresConnections() {
    return new PostgresConnections();
  }

  /** On a connection of its own: a migration may take longer than anything else may. */
  @Bean
  FlywayConfigurationCustomizer patientMigrations(HikariDataSource database) {
    return flyway -> {
      if (PostgresConnections.isPostgres(database)) {
        flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
      }
    };
  }

  /** Nothing is made in an event database before it is known to keep what it is given. */
  @Bean
  FlywayMigrationStrategy firstLookedAt(HikariDataSource database) {
    return flyway -> {
      if (PostgresConnections.isPostgres(database)) {
        PostgresServer.check(
            database.getJdbcUrl(), database.getUsername(), database.getPassword(), database);
      }
      flyway.migrate();
    };
  }
}
