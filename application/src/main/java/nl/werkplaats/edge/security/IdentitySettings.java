package nl.werkplaats.edge.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import nl.werkplaats.start.StartRefused;
import org.springframework.core.env.Environment;

/**
 * How people are known: by the public accounts of the embedded default, or by tokens of the school.
 *
 * @param issuer who must have made the tokens
 * @param audience for whom the tokens must have been made
 * @param keys where the issuer's public keys are; without it, the issuer is asked
 */
record IdentitySettings(
    boolean example, Optional<String> issuer, Optional<String> audience, Optional<String> keys) {

  static final String IDENTITY = "werkplaats.identity";
  static final String ISSUER = "werkplaats.jwt.issuer";
  static final String AUDIENCE = "werkplaats.jwt.audience";
  static final String KEYS = "werkplaats.jwt.keys";

  static IdentitySettings of(Environment environment) {
    String identity = environment.getProperty(IDENTITY, "example");
    if (!identity.equals("example") && !identity.equals("jwt")) {
      throw new StartRefused(
          IDENTITY + " is '" + identity + "'.", "Choose 'example' or 'jwt' for " + IDENTITY + ".");
    }
    return new IdentitySettings(
        identity.equals("example"),
        given(environment, ISSUER),
        given(environment, AUDIENCE),
        given(environment, KEYS));
  }

  /**
   * Looks whether this service may start like this.
   *
   * @throws StartRefused when anybody could come in, or tokens made for others would count
   */
  void check(Environment environment) {
    if (example) {
      checkExample(environment);
    } else {
      demand(issuer, ISSUER, "the issuer of the tokens");
      demand(audience, AUDIENCE, "the audience that tokens are made for");
    }
  }

  private void checkExample(Environment environment) {
    if (issuer.isPresent() || audience.isPresent() || keys.isPresent()) {
      throw exampleRefused("settings for JWT are given", "set " + IDENTITY + "=jwt");
    }
    String address = environment.getProperty("server.address", "");
    if (!isLoopback(address)) {
      throw exampleRefused(
          "the service would listen on '" + address + "'", "set server.address=127.0.0.1");
    }
    String url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith("jdbc:h2:")) {
      throw exampleRefused("the event database is not the embedded one", "use H2");
    }
  }

  private static StartRefused exampleRefused(String found, String remedy) {
    return new StartRefused(
        "The example accounts have a public password, and " + found + ".",
        "For trying out, " + remedy + "; for a school, set " + IDENTITY + "=jwt.");
  }

  private static void demand(Optional<String> value, String property, String meaning) {
    if (value.isEmpty()) {
      throw new StartRefused(
          property + " is missing.", "Let " + property + " name " + meaning + ".");
    }
  }

  private static Optional<String> given(Environment environment, String property) {
    return Optional.ofNullable(environment.getProperty(property)).filter(text -> !text.isBlank());
  }

  private static boolean isLoopback(String address) {
    try {
      // An empty address would mean: every one this machine has.
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notOne) {
      return false;
    }
  }
}
