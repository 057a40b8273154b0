package nl.werkplaats.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.audit.Search.Condition;
import org.springframework.jdbc.core.JdbcOperations;

/** Looks through the log piece by piece, each found by an index and none larger than the rest. */
final class HistoryRows {

  /** So many events are in memory at most. */
  private static final int PIECE = 2_000;

  /** As many times that are looked through at once when not all of them are looked for. */
  private static final int NARROWED = 5;

  /** A period with more events than this is looked for among all, from where it is asked. */
  private static final int SHORT_PERIOD = 20_000;

  private static final String COLUMNS =
      "select position, event_id, stream, stream_type, sequence, name, revision, recorded_at,"
          + " location, payload, metadata from event_log";

  private static final String NEXT_OF_STREAM =
      "select position from event_log where stream = ? and position > ? and position <= ?"
          + " order by position limit ?";

  /** By itself for each place, so that the index is walked from where it is asked. */
  private static final String NEXT_OF_PLACE =
      "(select position from event_log where location = ? and position > ? and position <= ?"
          + " order by position limit ?)";

  private final JdbcOperations database;
  private final int piece;
  private final int shortPeriod;

  HistoryRows(JdbcOperations database) {
    this(database, PIECE, SHORT_PERIOD);
  }

  HistoryRows(JdbcOperations database, int piece, int shortPeriod) {
    this.database = database;
    this.piece = piece;
    this.shortPeriod = shortPeriod;
  }

  /** A stretch of the log: after the one position, up to the other. */
  record Range(long after, long upTo) {}

  /** The part of the stretch in which everything lies that is looked for. */
  Range range(Search search, Range asked) {
    if (!search.hasPeriod() || search.stream().isPresent()) return asked;
    Condition period = search.period();
    List<Object> values = new ArrayList<>(period.values());
    values.add(shortPeriod + 1);
    return database.queryForObject(
        "select count(*), min(position), max(position) from (select position from event_log where "
            + period.sql()
            + " order by recorded_at limit ?) period",
        (row, _) -> {
          if (row.getLong(1) > shortPeriod) return asked;
          if (row.getLong(1) == 0) return new Range(asked.upTo(), asked.upTo());
          return new Range(
              Math.max(asked.after(), row.getLong(2) - 1), Math.min(asked.upTo(), row.getLong(3)));
        },
        values.toArray());
  }

  /**
   * Looks through the next piece.
   *
   * @param most as many events of it at most
   */
  Portion next(Search search, Range range, long most) {
    int limit = (int) Math.min(piece, most);
    long edge = edge(search, range, search.isNarrowed() ? NARROWED * piece : limit);
    Condition all = search.all();
    List<Object> values = new ArrayList<>(List.of(range.after(), edge));
    values.addAll(all.values());
    values.add(limit);
    List<RecordedEvent> events =
        database.query(
            COLUMNS
                + " where position > ? and position <= ? and "
                + all.sql()
                + " order by position limit ?",
            HistoryRows::event,
            values.toArray());
    return new Portion(events, events.size() < limit ? edge : events.getLast().position());
  }

  /** Where the next so many events of the stream, or of the places, end. */
  private long edge(Search search, Range range, int size) {
    List<Object> values = new ArrayList<>();
    String candidates;
    if (search.stream().isPresent()) {
      candidates = NEXT_OF_STREAM;
      values.addAll(List.of(search.stream().get(), range.after(), range.upTo(), size));
    } else {
      candidates =
          String.join(" union all ", Collections.nCopies(search.places().size(), NEXT_OF_PLACE));
      for (LocationId place : search.places()) {
        values.addAll(List.of(place.value(), range.after(), range.upTo(), size));
      }
    }
    values.add(size);
    return database.queryForObject(
        "select count(*), max(position) from (select position from ("
            + candidates
            + ") candidates order by position limit ?) piece",
        (row, _) -> row.getLong(1) < size ? range.upTo() : row.getLong(2),
        values.toArray());
  }

  private static RecordedEvent event(ResultSet row, int number) throws SQLException {
    return new RecordedEvent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5) + 1,
        row.getString(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, UUID.class),
        row.getString(10),
        row.getString(11));
  }
}
