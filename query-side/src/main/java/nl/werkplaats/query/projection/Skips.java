package nl.werkplaats.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that somebody decided to leave out for one key. Every fold honours them, of whichever
 * revision, for a decision of a person stands.
 */
public final class Skips {

  /** A decision that was made on another node counts this much later for who looks back. */
  private static final Duration RECENT = Duration.ofSeconds(1);

  private final JdbcClient database;
  private volatile Optional<Remembered> remembered = Optional.empty();

  public Skips(JdbcClient database) {
    this.database = database;
  }

  /** What was left out of everything, and when that was read. */
  private record Remembered(Map<String, Skipped> all, long readAt) {

    boolean isRecent() {
      return System.nanoTime() - readAt < RECENT.toNanos();
    }
  }

  /** What one projection leaves out. */
  public record Skipped(Map<String, Set<Long>> positions) {

    static final Skipped NOTHING = new Skipped(Map.of());

    public boolean has(String key, long position) {
      return positions.getOrDefault(key, Set.of()).contains(position);
    }
  }

  public Skipped of(Projection projection) {
    return read().all().getOrDefault(projection.name(), Skipped.NOTHING);
  }

  /** The same for one answer of many: not read again when that was done just now. */
  public Skipped recently(Projection projection) {
    return remembered
        .filter(Remembered::isRecent)
        .orElseGet(this::read)
        .all()
        .getOrDefault(projection.name(), Skipped.NOTHING);
  }

  private Remembered read() {
    long now = System.nanoTime();
    Map<String, Skipped> all = new HashMap<>();
    // Only now and then somebody decides so: there are few of them.
    database
        .sql("select projection, key_text, position from skipped_event")
        .query(row -> {
          all.computeIfAbsent(row.getString(1), _ -> new Skipped(new HashMap<>()))
              .positions()
              .computeIfAbsent(row.getString(2), _ -> new HashSet<>())
              .add(row.getLong(3));
        });
    var read = new Remembered(all, now);
    remembered = Optional.of(read);
    return read;
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
    remembered = Optional.empty();
  }
}
