package nl.werkplaats.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import org.springframework.jdbc.core.JdbcOperations;

/** Remembers who opened whose own content, for its owner to read. */
public final class AccessLog {

  /** How many openings are shown at most, the latest first. */
  public static final int MOST = 200;

  /** A statement has room for so many values only. */
  private static final int NOTED_AT_ONCE = 1_000;

  private final JdbcOperations database;

  public AccessLog(JdbcOperations database) {
    this.database = database;
  }

  /** Notes openings, before the content is handed out; one's own content is no opening. */
  public void opened(Collection<Opening> openings) {
    List<Opening> others =
        openings.stream()
            .filter(opening -> !opening.reader().equals(opening.owner()))
            .distinct()
            .toList();
    for (int from = 0; from < others.size(); from += NOTED_AT_ONCE) {
      note(others.subList(from, Math.min(others.size(), from + NOTED_AT_ONCE)));
    }
  }

  /** In one statement, so that all are there or none is, and whoever reads waits once for it. */
  private void note(List<Opening> some) {
    database.update(
        "insert into access_log (reader, of_person, stream, what, opened_at) values "
            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?)")),
        some.stream().flatMap(AccessLog::columns).toArray());
  }

  /** Who opened something of this person. */
  public List<Opening> of(PersonId owner) {
    return database.query(
        """
        select reader, of_person, stream, what, opened_at from access_log
        where of_person = ? order by opening desc limit ?
        """,
        AccessLog::opening,
        owner.value(),
        MOST);
  }

  /** Who opened something of this person in one stream. */
  public List<Opening> of(PersonId owner, String stream) {
    return of(owner, List.of(stream));
  }

  /** Who opened something of this person in these streams. */
  public List<Opening> of(PersonId owner, Collection<String> streams) {
    if (streams.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    values.add(owner.value());
    values.addAll(streams);
    values.add(MOST);
    return database.query(
        """
        select reader, of_person, stream, what, opened_at from access_log
        where of_person = ? and stream in (%s) order by opening desc limit ?
        """
            .formatted(String.join(", ", Collections.nCopies(streams.size(), "?"))),
        AccessLog::opening,
        values.toArray());
  }

  private static Stream<Object> columns(Opening opening) {
    return Stream.of(
        opening.reader().value(),
        opening.owner().value(),
        opening.stream(),
        opening.what(),
        opening.at().atOffset(ZoneOffset.UTC));
  }

  private static Opening opening(ResultSet row, int number) throws SQLException {
    return new Opening(
        new PersonId(row.getObject("reader", UUID.class)),
        new PersonId(row.getObject("of_person", UUID.class)),
        row.getString("stream"),
        row.getString("what"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
