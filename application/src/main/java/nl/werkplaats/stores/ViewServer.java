package nl.werkplaats.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.start.StartRefused;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows whether the server of the views is there, and says in the log when that changes. */
final class ViewServer implements ClusterListener {

  static final String SETTING = "werkplaats.mongodb.uri";

  private static final Logger LOG = LoggerFactory.getLogger(ViewServer.class);
  private static final List<Integer> NEEDED = List.of(6, 0);
  private static final int ANSWER_SECONDS = 5;

  private enum Seen {
    NOT_YET,
    THERE,
    AWAY
  }

  private final String address;
  private Seen seen = Seen.NOT_YET;

  ViewServer(ConnectionString uri) {
    // The hosts only: the rest may be a password.
    this.address = String.join(",", uri.getHosts());
  }

  String address() {
    return address;
  }

  @Override
  public synchronized void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
    ClusterDescription now = event.getNewDescription();
    if (now.hasWritableServer()) {
      if (seen == Seen.AWAY) LOG.info("MongoDB at {} is reachable again", address);
      seen = Seen.THERE;
    } else if (seen != Seen.AWAY && (seen == Seen.THERE || hasFailed(now))) {
      LOG.warn(
          "MongoDB at {} is not reachable: commands go on, and views stay as they are until it is",
          address);
      seen = Seen.AWAY;
    }
  }

  private static boolean hasFailed(ClusterDescription now) {
    return now.getSrvResolutionException() != null
        || now.getServerDescriptions().stream().anyMatch(each -> each.getException() != null);
  }

  /**
   * Asks it which version it is, when it is there; when it is not, that is no reason not to start.
   *
   * @throws StartRefused when it is too old, or does not let us in
   */
  void demandFit(MongoClient client) {
    try {
      String version = version(client);
      if (!isFit(version)) {
        throw new StartRefused(
            "MongoDB at " + address + " is version " + version + "; " + needed() + " is needed.",
            "Let " + SETTING + " name a MongoDB " + needed() + " or newer.");
      }
      LOG.info("MongoDB {} at {}: {}", version, address, kind(client));
    } catch (MongoSecurityException notLetIn) {
      throw new StartRefused(
          "MongoDB at " + address + " does not accept the login.",
          "Look at the user, the password and authSource in " + SETTING + ".");
    } catch (MongoException away) {
      LOG.warn("MongoDB at {} does not answer: {}", address, away.getClass().getName());
    }
  }

  static String version(MongoClient client) {
    return client
        .getDatabase("admin")
        .withTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
        .runCommand(new Document("buildInfo", 1))
        .getString("version");
  }

  static boolean isFit(String version) {
    String[] parts = version.split("[.-]");
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    return major > NEEDED.get(0) || major == NEEDED.get(0) && minor >= NEEDED.get(1);
  }

  static String needed() {
    return NEEDED.get(0) + "." + NEEDED.get(1);
  }

  /** Alone, one of a set that keeps copies, or many. */
  static String kind(MongoClient client) {
    return client.getClusterDescription().getServerDescriptions().stream()
        .filter(ServerDescription::isOk)
        .findFirst()
        .map(each ->
            each.getSetName() != null
                ? "replica set"
                : each.isShardRouter() ? "sharded" : "standalone")
        .orElse("unknown");
  }
}
