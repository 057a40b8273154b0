package nl.werkplaats.start;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves Axon's own set-up out where nothing is decided: no bus, no store that appends. */
final class FrameworkOfTheDecidingSide implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final String AXON = "org.axonframework.";

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(String[] setUps, AutoConfigurationMetadata metadata) {
    boolean decide = Sides.of(environment).decide();
    boolean[] wanted = new boolean[setUps.length];
    for (int each = 0; each < setUps.length; each++) {
      // Those already left out stand here as nothing.
      wanted[each] = decide || setUps[each] == null || !setUps[each].startsWith(AXON);
    }
    return wanted;
  }
}
