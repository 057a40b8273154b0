package nl.werkplaats.query.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that somebody decided to leave out for one key. Every fold honours them, of whichever
 * revision, for a decision of a person stands.
 */
public final class Skips {

  private final JdbcClient database;

  public Skips(JdbcClient database) {
    this.database = database;
  }

  /** What one projection leaves out. */
  public record Skipped(Map<String, Set<Long>> positions) {

    static final Skipped NOTHING = new Skipped(Map.of());

    public boolean has(String key, long position) {
      return positions.getOrDefault(key, Set.of()).contains(position);
    }
  }

  public Skipped of(Projection projection) {
    Map<String, Set<Long>> positions = new HashMap<>();
    database
        .sql("select key_text, position from skipped_event where projection = ?")
        .param(projection.name())
        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .forEach(one ->
            positions.computeIfAbsent(one.getKey(), _ -> new HashSet<>()).add(one.getValue()));
    return new Skipped(positions);
  }

  /**
   * Records the decision; the first one about an event stays.
   *
   * @param projection its name, without the revision
   */
  void add(String projection, String key, long position, String reason, PersonId by, Instant at) {
    database
        .sql(
            """
            insert into skipped_event
              (projection, key_text, position, reason, decided_by, decided_at)
            select ?, ?, ?, ?, ?, ?
            where not exists (
              select 1 from skipped_event
              where projection = ? and key_text = ? and position = ?)
            """)
        .params(
            projection,
            key,
            position,
            reason,
            by.value(),
            at.atOffset(ZoneOffset.UTC),
            projection,
            key,
            position)
        .update();
  }
}
