package nl.werkplaats.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A copy of a PostgreSQL that goes on meanwhile, made the way {@code pg_basebackup} makes one,
 * which is not among the programs that the tests have.
 */
record Backup(Path copy) {

  /**
   * Takes one.
   *
   * @param url any database of the server
   * @param data the server's folder
   */
  static Backup take(String url, Path data, Path copy) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('rehearsal', true)");
      Files.createDirectories(copy.getParent());
      // A file that goes away meanwhile is missed by nobody, but complained of.
      exit("cp", "-a", data.toString(), copy.toString());
      String label;
      try (ResultSet stopped =
          statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        stopped.next();
        label = stopped.getString(1);
      }
      Files.writeString(copy.resolve("backup_label"), label);
      // What was written meanwhile makes one moment of all the files.
      run("rm", "-rf", copy.resolve("pg_wal").toString());
      run("cp", "-a", data.resolve("pg_wal").toString(), copy.toString());
      run("rm", "-f", copy.resolve("postmaster.pid").toString());
      return new Backup(copy);
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Puts the copy in the place of everything that a stopped server has. */
  void restore(Path data) {
    run("rm", "-rf", data.toString());
    run("cp", "-a", copy.toString(), data.toString());
  }

  private static void run(String... command) {
    if (exit(command) != 0) throw new IllegalStateException(String.join(" ", command));
  }

  private static int exit(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException broken) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(broken);
    }
  }
}
