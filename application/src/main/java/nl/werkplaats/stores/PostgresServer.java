package nl.werkplaats.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.werkplaats.start.StartRefused;

/** Asks a PostgreSQL, before anything is made in it, whether it keeps what it acknowledges. */
final class PostgresServer {

  /** The first that bounds a whole transaction by itself. */
  private static final int NEEDED = 17;

  private static final String URL = "spring.datasource.url";
  private static final String WRONG_LOGIN = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  private final String url;

  private PostgresServer(String url) {
    // Without what stands behind it, which may be a password.
    this.url = url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }

  /**
   * Looks at the server as the service will see it.
   *
   * @param connections the service's own, with all that is set on them
   * @throws StartRefused when it does not answer, is too old, or would lose or refuse what is told
   */
  static void check(String url, String user, String password, DataSource connections) {
    var server = new PostgresServer(url);
    // Without the settings of our own connections, which an old server would not understand.
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      checkVersion(server.url, setting(connection, "server_version_num"));
    } catch (SQLException failure) {
      throw server.notThere(failure);
    }
    try (Connection connection = connections.getConnection()) {
      server.checkKeeping(connection);
    } catch (SQLException failure) {
      throw server.notThere(failure);
    }
  }

  static void checkVersion(String url, String number) {
    int found = Integer.parseInt(number) / 10_000;
    if (found < NEEDED) {
      throw new StartRefused(
          "The PostgreSQL at " + url + " is version " + found + "; " + NEEDED + " is needed.",
          "Let " + URL + " name a PostgreSQL " + NEEDED + " or newer.");
    }
  }

  private void checkKeeping(Connection connection) throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit"}) {
      if (setting(connection, setting).equals("off")) {
        throw new StartRefused(
            "The PostgreSQL at " + url + " acknowledges what it has not kept: " + setting + "=off.",
            "Set " + setting + "=on in the server's configuration, for its database or its user.");
      }
    }
    if (ask(connection, "select pg_is_in_recovery()::text").equals("true")) {
      throw new StartRefused(
          "The PostgreSQL at " + url + " is a standby.", "Let " + URL + " name the primary.");
    }
    if (!setting(connection, "server_encoding").equals("UTF8")) {
      throw new StartRefused(
          "The database at " + url + " cannot hold every character.",
          "Create it anew: create database … encoding 'UTF8' template template0.");
    }
  }

  private StartRefused notThere(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith(WRONG_LOGIN)) {
      return new StartRefused(
          "The PostgreSQL at " + url + " does not accept the login.",
          "Look at spring.datasource.username and spring.datasource.password.");
    }
    if (state.equals(NO_SUCH_DATABASE)) {
      return new StartRefused(
          "There is no such database at " + url + ".",
          "Create it, or let " + URL + " name one that is there.");
    }
    return new StartRefused(
        "The event database at " + url + " does not answer (SQL state " + state + ").",
        "Start it, or let " + URL + " name one that is there; then start the service again.");
  }

  private static String setting(Connection connection, String name) throws SQLException {
    return ask(connection, "select current_setting('" + name + "')");
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
