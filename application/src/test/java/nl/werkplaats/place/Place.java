package nl.werkplaats.place;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;

/** What a service of the tests stands on: its stores, its key, and whom it lets in. */
public interface Place {

  /**
   * The one that this run is about: real servers when it was started with {@code -Dstores=real}.
   *
   * @param home a folder for what has to be kept beside the stores
   */
  static Place in(Path home) {
    return isReal() ? new RealPlace(home) : new EmbeddedPlace(home);
  }

  /** Whether this run is about real servers. */
  static boolean isReal() {
    return System.getProperty("stores", "embedded").equals("real");
  }

  /** All that a service must be told to stand here, by the names of its settings. */
  Map<String, String> settings();

  /** What one of the example accounts sends along to say who it is. */
  String authorization(String account);

  /** Who vouches for the logins of the example accounts. */
  String issuer();

  /** The event database, looked at from outside. */
  DataSource events();

  /** The example schools at the service that stands here; founded, when they are not there yet. */
  Schools schools(URI address);
}
