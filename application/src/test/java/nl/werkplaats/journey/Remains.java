package nl.werkplaats.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.place.EmbeddedPlace;
import nl.werkplaats.place.Place;

/** What a service left in its database when it was gone. */
public final class Remains {

  private static final int AT_ONCE = 1_000;

  private final DataSource database;

  /** Opens the database in the home of a service that was told nothing; nobody else has it open. */
  Remains(Path home) {
    this(new EmbeddedPlace(home));
  }

  public Remains(Place place) {
    database = place.events();
  }

  /** All events, in the order of the log. */
  public List<Recorded> events() {
    OrderedLog log = new OrderedLog(database, new OpenAppends());
    List<Recorded> all = new ArrayList<>();
    List<Recorded> next = log.readAfter(0, AT_ONCE);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = log.readAfter(all.getLast().position(), AT_ONCE);
    }
    return all;
  }

  /** All events of one stream, in order. */
  public List<Recorded> stream(String id) {
    return new OrderedLog(database, new OpenAppends()).stream(id);
  }

  /** Every row of a table, all its columns in one text. */
  public List<String> rows(String table) {
    return ask("select * from " + table);
  }

  public List<String> ask(String query) {
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
