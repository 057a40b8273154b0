package nl.werkplaats.edge.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
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

  private static final String OWN_PORT = "management.server.port";
  private static final String FILE = "file:";

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
      keys.ifPresentOrElse(
          IdentitySettings::checkKeys, () -> demandUnheard(issuer.orElseThrow(), ISSUER));
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
    if (!environment.getProperty(OWN_PORT, "").isBlank()) {
      throw exampleRefused(
          "health and meters would listen elsewhere than the service", "leave out " + OWN_PORT);
    }
    String url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith("jdbc:h2:")) {
      throw exampleRefused("the event database is not the embedded one", "use H2");
    }
  }

  private static void checkKeys(String keys) {
    if (isAddress(keys)) {
      demandUnheard(keys, KEYS);
      return;
    }
    if (!isOwnFile(keys)) throw noKeys(keys);
    try {
      Tokens.publicKey(keys);
    } catch (RuntimeException unreadable) {
      throw noKeys(keys);
    }
  }

  private static StartRefused noKeys(String keys) {
    return new StartRefused(
        "There is no public key in " + keys + ".",
        "Let "
            + KEYS
            + " be an https:// address of keys (JWKS), or file: with a file that holds an RSA"
            + " key (PEM).");
  }

  /** A file that names a machine would be fetched from there, unencrypted. */
  private static boolean isOwnFile(String keys) {
    return keys.startsWith(FILE)
        && (!keys.startsWith(FILE + "//") || keys.startsWith(FILE + "///"));
  }

  static boolean isAddress(String keys) {
    return begins(keys, "http:") || begins(keys, "https:");
  }

  /** How an address begins may be written in capitals too. */
  private static boolean begins(String address, String scheme) {
    return address.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** Whoever can write along on the way would decide whom this service believes. */
  private static void demandUnheard(String address, String property) {
    boolean unheard =
        begins(address, "https:") || begins(address, "http:") && isLoopback(host(address));
    if (!unheard) {
      throw new StartRefused(
          "The keys of the issuer would come over a line that anybody may write on.",
          "Let " + property + " be an address that begins with https://.");
    }
  }

  private static String host(String address) {
    try {
      String host = Optional.ofNullable(new URI(address).getHost()).orElse("");
      return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    } catch (URISyntaxException notOne) {
      return "";
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
