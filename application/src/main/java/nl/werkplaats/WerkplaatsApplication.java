package nl.werkplaats;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Starts the service: both sides in one JVM, or the one that is asked for. */
// Axon's update checker would send usage data out of the school, and its set-ups for JPA and
// JDBC would bring tables of their own beside ours; XStream is used by nobody here.
@SpringBootConfiguration
@ComponentScan(
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
      // The sides are found by themselves, where they are asked for.
      @Filter(type = FilterType.REGEX, pattern = "nl\\.werkplaats\\.(command|query)\\..*")
    })
@EnableAutoConfiguration(
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
