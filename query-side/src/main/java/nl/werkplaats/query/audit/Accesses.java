package nl.werkplaats.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Remembers who asked what of the audit. */
public final class Accesses {

  private static final int LONGEST = 2_000;

  private final JdbcClient database;
  private final TransactionOperations transaction;

  public Accesses(JdbcClient database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * Which are looked for: what may concern one of the places, also what whoever is nothing asked.
   */
  record Search(
      Set<LocationId> places,
      Optional<PersonId> reader,
      Optional<Instant> from,
      Optional<Instant> to) {}

  /** Notes that somebody asks, before anything is answered; tells under which number. */
  long begin(PersonId reader, Instant at, String asked, Set<LocationId> locations) {
    String kept = asked.substring(0, Math.min(asked.length(), LONGEST));
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var key = new GeneratedKeyHolder();
          database
              .sql("insert into audit_access (reader, asked_at, asked) values (?, ?, ?)")
              .params(reader.value(), at.atOffset(ZoneOffset.UTC), kept)
              .update(key, "access");
          long access = Objects.requireNonNull(key.getKey()).longValue();
          for (LocationId location : locations) {
            database
                .sql("insert into audit_access_location (access, location) values (?, ?)")
                .params(access, location.value())
                .update();
          }
          return access;
        }));
  }

  /** Notes what was answered. */
  void end(long access, int status, Optional<Long> events) {
    transaction.executeWithoutResult(_ ->
        database
            .sql("update audit_access set status = ?, events = ? where access = ?")
            .params(Arrays.asList(status, events.orElse(null), access))
            .update());
  }

  /** The next ones, from the youngest to the oldest. */
  List<Access> before(long place, int most, Search search) {
    List<Object> values = new ArrayList<>();
    var sql =
        new StringBuilder(
            "select access, reader, asked_at, asked, status, events from audit_access a"
                + " where access < ? and (exists (select 1 from audit_access_location l"
                + " where l.access = a.access and l.location in ("
                + marks(search.places())
                + ")) or not exists (select 1 from audit_access_location l"
                + " where l.access = a.access))");
    values.add(place);
    search.places().forEach(each -> values.add(each.value()));
    search
        .reader()
        .ifPresent(person -> {
          sql.append(" and reader = ?");
          values.add(person.value());
        });
    search
        .from()
        .ifPresent(moment -> {
          sql.append(" and asked_at >= ?");
          values.add(moment.atOffset(ZoneOffset.UTC));
        });
    search
        .to()
        .ifPresent(moment -> {
          sql.append(" and asked_at <= ?");
          values.add(moment.atOffset(ZoneOffset.UTC));
        });
    sql.append(" order by access desc limit ?");
    values.add(most);
    List<Access> found = database.sql(sql.toString()).params(values).query(Accesses::access).list();
    return located(found, search.places());
  }

  /** Only the places of who reads this: where else somebody may look is not for them. */
  private List<Access> located(List<Access> found, Set<LocationId> places) {
    if (found.isEmpty()) return found;
    List<Object> values = new ArrayList<>();
    found.forEach(one -> values.add(one.number()));
    places.forEach(each -> values.add(each.value()));
    Map<Long, Set<LocationId>> of = new HashMap<>();
    database
        .sql(
            "select access, location from audit_access_location where access in ("
                + marks(found)
                + ") and location in ("
                + marks(places)
                + ")")
        .params(values)
        .query(row -> {
          of.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
              .add(new LocationId(row.getObject(2, UUID.class)));
        });
    return found.stream().map(one -> one.at(of.getOrDefault(one.number(), Set.of()))).toList();
  }

  private static String marks(Collection<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private static Access access(ResultSet row, int number) throws SQLException {
    return new Access(
        row.getLong(1),
        new PersonId(row.getObject(2, UUID.class)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        Set.of(),
        Optional.ofNullable(row.getObject(5, Integer.class)),
        Optional.ofNullable(row.getObject(6, Long.class)));
  }
}
