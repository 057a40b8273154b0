package nl.werkplaats.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.werkplaats.bench.SyntheticLog.Row;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.StoredName;

/**
 * Writes a synthetic log into an event database, with the rows that production would write, but
 * many in one transaction.
 */
final class LogFiller {

  private static final int BATCH = 1_024;
  private static final String INSERT =
      "insert into event_log (event_id, stream, stream_type, sequence, name, revision,"
          + " recorded_at, location, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ";

  private final DataSource database;

  LogFiller(DataSource database) {
    this.database = database;
  }

  /** Somebody who tells rows in order. */
  interface Teller {
    void tell(Consumer<Row> listener);
  }

  void fill(Teller log) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean json = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
      try (var insert =
          connection.prepareStatement(INSERT + (json ? "?::json, ?::json)" : "?, ?)"))) {
        var rows = new Rows(insert);
        log.tell(rows::add);
        insert.executeBatch();
      }
      connection.commit();
    }
  }

  private static final class Rows {
    private final PreparedStatement insert;
    private int waiting;

    Rows(PreparedStatement insert) {
      this.insert = insert;
    }

    void add(Row row) {
      try {
        bind(row);
        insert.addBatch();
        if (++waiting % BATCH != 0) return;
        insert.executeBatch();
        // A service ends transactions that last, and this may take minutes.
        insert.getConnection().commit();
      } catch (SQLException e) {
        throw new IllegalStateException("row " + waiting, e);
      }
    }

    private void bind(Row row) throws SQLException {
      StoredName name = EventCatalogue.nameOf(row.event().getClass());
      var json = KernelJson.mapper();
      insert.setString(1, row.eventId());
      insert.setString(2, row.event().stream());
      insert.setString(3, type(row.event()));
      insert.setLong(4, row.sequence());
      insert.setString(5, name.name());
      insert.setString(6, String.valueOf(name.revision()));
      insert.setObject(7, row.by().recordedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(8, row.by().location().value());
      insert.setString(9, json.writeValueAsString(row.event()));
      insert.setString(10, json.writeValueAsString(new TreeMap<>(row.by().asMetaData())));
    }

    private static String type(Event event) {
      return switch (event) {
        case QuestionEvent _ -> "learning-question";
        case ThemeEvent _ -> "theme";
        case DialogueEvent _ -> "dialogue";
        case LocationEvent _ -> "location";
        case ReportWindowEvent _ -> "report-window";
        case ReportEvent _ -> "learner-report";
        case CommunityEvent _ -> "community";
        case StudyEvent _ -> "study";
        case FacilitationEvent _ -> "facilitation";
        case GrowthShareEvent _ -> "growth-share";
        case CollectiveEvent _ -> "collective-view";
      };
    }
  }
}
