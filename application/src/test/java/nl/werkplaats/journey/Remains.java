package nl.werkplaats.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import org.h2.jdbcx.JdbcDataSource;

/** What a service left in its database when it was gone. */
final class Remains {

  private static final int AT_ONCE = 1_000;

  private final JdbcDataSource database = new JdbcDataSource();

  /** Opens the database in the service's home; nobody else has it open. */
  Remains(Path home) {
    database.setURL("jdbc:h2:file:" + home.resolve("data/werkplaats") + ";ACCESS_MODE_DATA=r");
  }

  /** All events, in the order of the log. */
  List<Recorded> events() {
    OrderedLog log = new OrderedLog(database, new OpenAppends());
    List<Recorded> all = new ArrayList<>();
    List<Recorded> next = log.readAfter(0, AT_ONCE);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = log.readAfter(all.getLast().position(), AT_ONCE);
    }
    return all;
  }

  /** Every row of a table, all its columns in one text. */
  List<String> rows(String table) {
    return ask("select * from " + table);
  }

  List<String> ask(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          row.append(column == 1 ? "" : "\n").append(found.getString(column));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }
}
