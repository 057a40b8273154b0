package nl.werkplaats.query.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.query.proof.CheckState.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Every check and what came of it, for all nodes to see. */
final class CheckBook {

  private static final String COLUMNS =
      "select check_id, begun_at, seen_at, finished_at, tree_size, checked, outcome, differences,"
          + " found, acknowledged_at, reason from log_check ";

  private final JdbcClient database;

  CheckBook(JdbcClient database) {
    this.database = database;
  }

  void begin(UUID id, Optional<PersonId> by, long size, Instant now) {
    database
        .sql(
            "insert into log_check (check_id, asked_by, begun_at, seen_at, tree_size, checked,"
                + " differences) values (?, ?, ?, ?, ?, 0, 0)")
        .params(id, by.map(PersonId::value).orElse(null), utc(now), utc(now), size)
        .update();
  }

  void goesOn(UUID id, long checked, Instant now) {
    database
        .sql("update log_check set checked = ?, seen_at = ? where check_id = ?")
        .params(checked, utc(now), id)
        .update();
  }

  Outcome end(UUID id, long checked, Differences differences, Instant now) {
    Outcome outcome =
        differences.areNone()
            ? Outcome.SAME
            : isAcknowledged(differences.fingerprint()) ? Outcome.ACKNOWLEDGED : Outcome.DIFFERENT;
    database
        .sql(
            "update log_check set checked = ?, seen_at = ?, finished_at = ?, outcome = ?,"
                + " differences = ?, found = ?, fingerprint = ? where check_id = ?")
        .params(
            checked,
            utc(now),
            utc(now),
            outcome.name(),
            differences.count(),
            KernelJson.mapper().writeValueAsString(differences.named()),
            differences.fingerprint(),
            id)
        .update();
    return outcome;
  }

  void fail(UUID id, Instant now) {
    database
        .sql("update log_check set finished_at = ?, outcome = ? where check_id = ?")
        .params(utc(now), Outcome.FAILED.name(), id)
        .update();
  }

  private boolean isAcknowledged(String fingerprint) {
    return database
        .sql(
            "select 1 from log_check where fingerprint = ? and acknowledged_at is not null limit 1")
        .param(fingerprint)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** The one that stops sealing, on whichever node it was found. */
  Optional<CheckState> stopping() {
    return find("where outcome = 'DIFFERENT' and acknowledged_at is null order by begun_at limit 1")
        .stream()
        .findFirst();
  }

  /**
   * Records who decided that sealing goes on.
   *
   * @return how many checks that was about
   */
  int acknowledge(PersonId by, String reason, Instant now) {
    return database
        .sql(
            "update log_check set acknowledged_at = ?, acknowledged_by = ?, reason = ?"
                + " where outcome = 'DIFFERENT' and acknowledged_at is null")
        .params(utc(now), by.value(), reason)
        .update();
  }

  /** When the last one began that said something, or goes on and is alive. */
  Optional<Instant> lastBegun(Instant aliveSince) {
    return find(
            "where outcome <> 'FAILED' or outcome is null and seen_at > ?"
                + " order by begun_at desc limit 1",
            utc(aliveSince))
        .stream()
        .findFirst()
        .map(CheckState::begun);
  }

  Optional<CheckState> find(UUID id) {
    return find("where check_id = ?", id).stream().findFirst();
  }

  /** The latest ones, the last first. */
  List<CheckState> latest(int max) {
    return find("order by begun_at desc, check_id limit ?", max);
  }

  private List<CheckState> find(String which, Object... values) {
    return database.sql(COLUMNS + which).params(values).query(CheckBook::state).list();
  }

  private static CheckState state(ResultSet row, int number) throws SQLException {
    String found = row.getString(9);
    return new CheckState(
        row.getObject(1, UUID.class),
        moment(row, 2).orElseThrow(),
        moment(row, 3).orElseThrow(),
        moment(row, 4),
        row.getLong(5),
        row.getLong(6),
        Optional.ofNullable(row.getString(7)).map(Outcome::valueOf),
        row.getLong(8),
        found == null
            ? List.of()
            : KernelJson.mapper().readValue(found, new TypeReference<List<Difference>>() {}),
        moment(row, 10),
        Optional.ofNullable(row.getString(11)));
  }

  private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
