package nl.werkplaats.stores;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Bounds on everything that a connection to PostgreSQL can wait for: a server that is away is told
 * of at once, one that hangs after a while, and no transaction holds up all readers for long. What
 * the address or a setting says goes before.
 */
final class PostgresConnections implements BeanPostProcessor {

  private static final String KIND = "jdbc:postgresql:";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "ApplicationName",
          "werkplaats",
          "connectTimeout",
          "3",
          "loginTimeout",
          "5",
          "socketTimeout",
          "30",
          "tcpKeepAlive",
          "true",
          // Its details quote rows, and they would reach a log.
          "logServerErrorDetail",
          "false",
          // Whoever reads the log waits for every open transaction.
          "options",
          "-c idle_in_transaction_session_timeout=10s -c transaction_timeout=20s");

  static boolean isPostgres(HikariDataSource database) {
    return database.getJdbcUrl() != null && database.getJdbcUrl().startsWith(KIND);
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource database && isPostgres(database)) {
      SETTINGS.forEach((setting, value) -> {
        if (!database.getJdbcUrl().contains(setting + "=")) {
          database.getDataSourceProperties().putIfAbsent(setting, value);
        }
      });
    }
    return bean;
  }
}
