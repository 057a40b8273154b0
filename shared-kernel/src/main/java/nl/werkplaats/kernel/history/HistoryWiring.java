package nl.werkplaats.kernel.history;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What both sides share of the history: one knowledge of open appends, one reader, one line to
 * others.
 */
@Configuration(proxyBeanMethods = false)
public class HistoryWiring {

  @Bean
  OpenAppends openAppends() {
    return new OpenAppends();
  }

  @Bean
  LastWrites lastWrites(DataSource database) {
    return new LastWrites(database);
  }

  @Bean(initMethod = "start")
  Neighbours neighbours(DataSource database, OpenAppends openAppends) {
    return new Neighbours(database, openAppends);
  }

  @Bean
  OrderedLog orderedLog(DataSource database, OpenAppends openAppends) {
    return new OrderedLog(database, openAppends);
  }
}
