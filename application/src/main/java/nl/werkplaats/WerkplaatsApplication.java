package nl.werkplaats;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service with both sides in one JVM. */
// Axon's update checker would send usage data out of the school.
@SpringBootApplication(exclude = UpdateCheckerAutoConfiguration.class)
public class WerkplaatsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(WerkplaatsApplication.class, arguments);
  }
}
