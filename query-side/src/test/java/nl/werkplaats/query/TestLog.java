package nl.werkplaats.query;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.werkplaats.fixture.EventDatabase;
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
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.StoredName;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log in a database of its own, made by the real migrations. */
public final class TestLog implements AutoCloseable {

  private final EventDatabase kind;
  private final HikariDataSource database;
  private final JdbcTemplate sql;
  private final OrderedLog log;
  private final Map<String, Long> sequences = new HashMap<>();
  private final LocationId location;

  /** One in memory, for tests to which it makes no difference. */
  public TestLog(LocationId location) {
    this(location, EventDatabase.H2);
  }

  public TestLog(LocationId location, EventDatabase kind) {
    this.location = location;
    this.kind = kind;
    database = kind.fresh();
    sql = new JdbcTemplate(database);
    log = new OrderedLog(database, new OpenAppends());
  }

  public OrderedLog log() {
    return log;
  }

  public DataSource database() {
    return database;
  }

  public JdbcTemplate sql() {
    return sql;
  }

  /** Who did it, in which hat, when, and as part of what. */
  public record By(
      Optional<PersonId> actor,
      String hat,
      Instant at,
      Optional<ThemeId> theme,
      Optional<DialogueId> dialogue,
      Instant told) {

    /** When the service was told of what tests record, if they say nothing else. */
    public static final Instant TOLD = Instant.parse("2026-09-01T10:00:00Z");

    private static final UUID CORRELATION = new UUID(0x4000, 1L << 63);

    public static By system(Instant at) {
      return new By(
          Optional.empty(), Provenance.SYSTEM, at, Optional.empty(), Optional.empty(), TOLD);
    }

    public static By of(PersonId actor, String hat, Instant at) {
      return new By(Optional.of(actor), hat, at, Optional.empty(), Optional.empty(), TOLD);
    }

    public By under(ThemeId id) {
      return new By(actor, hat, at, Optional.of(id), dialogue, told);
    }

    public By in(DialogueId id) {
      return new By(actor, hat, at, theme, Optional.of(id), told);
    }

    public By toldAt(Instant moment) {
      return new By(actor, hat, at, theme, dialogue, moment);
    }

    public Provenance provenance(LocationId location) {
      return Provenance.of(
          actor, hat, location, theme, dialogue, at, told, CORRELATION, Optional.empty(), "1");
    }
  }

  /** Appends the event and answers the version that its stream has now. */
  public long append(Event event, By by) {
    long sequence = sequences.merge(event.stream(), 0L, (was, _) -> was + 1);
    StoredName name = EventCatalogue.nameOf(event.getClass());
    insert(event, sequence, name.name(), String.valueOf(name.revision()), by.provenance(location));
    return sequence + 1;
  }

  /** Appends what no version of the service knows. */
  public void appendUnknown(Event event) {
    long sequence = sequences.merge(event.stream(), 0L, (was, _) -> was + 1);
    Provenance by = By.system(By.TOLD).provenance(location);
    insert(event, sequence, "never-heard-of", "1", by);
  }

  private void insert(
      Event event, long sequence, String name, String revision, Provenance provenance) {
    sql.update(
        """
        insert into event_log
          (event_id, stream, stream_type, sequence, name, revision, recorded_at, location,
           payload, metadata)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
        """
            .replace("::json", kind == EventDatabase.POSTGRESQL ? "::json" : ""),
        UUID.randomUUID().toString(),
        event.stream(),
        type(event),
        sequence,
        name,
        revision,
        provenance.recordedAt().atOffset(ZoneOffset.UTC),
        location.value(),
        KernelJson.mapper().writeValueAsString(event),
        KernelJson.mapper().writeValueAsString(provenance.asMetaData()));
  }

  /** Everything after this position never happened, as after a restore; positions are reused. */
  public void restore(long position) {
    sql.update("delete from event_log where position > ?", position);
    sql.execute("alter sequence event_position restart with " + (position + 1));
    sequences.clear();
    sql.query(
        "select stream, max(sequence) from event_log group by stream",
        row -> {
          sequences.put(row.getString(1), row.getLong(2));
        });
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

  @Override
  public void close() {
    // One in memory would be there for as long as this JVM.
    if (kind == EventDatabase.H2) sql.execute("shutdown");
    database.close();
  }
}
