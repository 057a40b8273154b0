package nl.werkplaats;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service with both sides in one JVM. */
// Axon's update checker would send usage data out of the school, and its set-ups for JPA and
// JDBC would bring tables of their own beside ours; XStream is used by nobody here.
@SpringBootApplication(
    exclude = {
      UpdateCheckerAutoConfiguration.class,
      JdbcAutoConfiguration.class,
      JpaAutoConfiguration.class,
      JpaEventStoreAutoConfiguration.class,
      XStreamAutoConfiguration.class
    })
public class WerkplaatsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(WerkplaatsApplication.class, arguments);
  }
}
