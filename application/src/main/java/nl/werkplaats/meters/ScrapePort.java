package nl.werkplaats.meters;

import java.net.InetAddress;
import nl.werkplaats.start.StartRefused;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens a second port for whoever collects the meters and has no identity here. It is open to this
 * machine only, whatever address the service listens on.
 */
@Component
public final class ScrapePort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  public static final int NONE = 0;

  private static final String SETTING = "werkplaats.scrape-port";
  private static final int HIGHEST = 65_535;

  private final int port;

  ScrapePort(Environment environment) {
    this.port = of(environment);
  }

  /**
   * Reads which port; {@link #NONE} when none is asked for.
   *
   * @throws StartRefused when it is no port, or the service's own
   */
  public static int of(Environment environment) {
    String asked = environment.getProperty(SETTING, "");
    if (asked.isBlank()) return NONE;
    boolean taken = asked.equals(environment.getProperty("server.port"));
    if (!asked.matches("[1-9]\\d{0,4}") || Integer.parseInt(asked) > HIGHEST || taken) {
      throw new StartRefused(
          SETTING + " is '" + asked + "'.",
          "Let " + SETTING + " be a free port other than server.port, or leave it out.");
    }
    return Integer.parseInt(asked);
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    if (port == NONE) return;
    var connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
    connector.setPort(port);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setAddress(InetAddress.getLoopbackAddress());
    }
    server.addAdditionalConnectors(connector);
  }
}
