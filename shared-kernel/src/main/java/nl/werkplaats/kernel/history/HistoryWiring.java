package nl.werkplaats.kernel.history;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What both sides share of the history: one knowledge of open appends, one reader, one line to
 * others.
 */
@Configuration(proxyBeanMethods = false)
public class HistoryWiring {

  /** Plain transactions: nothing between their begin and end needs a persistence context. */
  @Bean
  PlatformTransactionManager transactionManager(DataSource database) {
    return new JdbcTransactionManager(database);
  }

  @Bean
  OpenAppends openAppends() {
    return new OpenAppends();
  }

  @Bean
  LastWrites lastWrites(DataSource database) {
    return new LastWrites(database);
  }

  @Bean(initMethod = "start")
  Neighbours neighbours(
      DataSource database, OpenAppends openAppends, ObjectProvider<LogMemory> memories) {
    return new Neighbours(database, openAppends, memories);
  }

  @Bean
  OrderedLog orderedLog(DataSource database, OpenAppends openAppends) {
    return new OrderedLog(database, openAppends);
  }
}
