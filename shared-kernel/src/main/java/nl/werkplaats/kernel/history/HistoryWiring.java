package nl.werkplaats.kernel.history;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What both sides share of the history: one knowledge of open appends, one reader. */
@Configuration(proxyBeanMethods = false)
public class HistoryWiring {

  @Bean
  OpenAppends openAppends() {
    return new OpenAppends();
  }

  @Bean
  OrderedLog orderedLog(DataSource database, OpenAppends openAppends) {
    return new OrderedLog(database, openAppends);
  }
}
