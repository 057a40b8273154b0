package nl.werkplaats.query.bundle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.bundle.Scope;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes bundles of what is sealed. */
public final class Bundles {

  private final OrderedLog log;
  private final BundleSource source;
  private final JdbcClient database;
  private final Clock clock;

  public Bundles(OrderedLog log, BundleSource source, JdbcClient database, Clock clock) {
    this.log = log;
    this.source = source;
    this.database = database;
    this.clock = clock;
  }

  private record Stretch(long first, long last) {}

  /**
   * The writer of one bundle.
   *
   * @param from when the first event of it was recorded
   * @param to when the last one was
   * @throws Refused when nothing is sealed yet
   */
  BundleWriter bundle(Set<LocationId> places, Optional<Instant> from, Optional<Instant> to) {
    BundleSource.Seal newest =
        source.newest().orElseThrow(() -> Refused.rule("nothing-sealed-yet"));
    List<UUID> locations = places.stream().map(LocationId::value).sorted().toList();
    Stretch stretch = stretch(locations, from, to, newest.edge());
    var scope =
        new Scope(
            newest.size(),
            newest.edge(),
            clock.instant(),
            locations,
            from,
            to,
            stretch.first(),
            stretch.last());
    return new BundleWriter(log, source, scope, newest);
  }

  /**
   * By position, for a leaf has no time: the smallest stretch with everything in it that was
   * recorded in the period, and whatever was recorded there else.
   */
  private Stretch stretch(
      List<UUID> locations, Optional<Instant> from, Optional<Instant> to, long edge) {
    if (from.isEmpty() && to.isEmpty()) return new Stretch(1, edge);
    var values = new ArrayList<Object>(locations);
    values.add(edge);
    String sql =
        "select min(position), max(position) from event_log where location in ("
            + String.join(", ", Collections.nCopies(locations.size(), "?"))
            + ") and position <= ?";
    if (from.isPresent()) {
      sql += " and recorded_at >= ?";
      values.add(from.get().atOffset(ZoneOffset.UTC));
    }
    if (to.isPresent()) {
      // The last moment of a day is told in milliseconds, and the log keeps microseconds.
      sql += " and recorded_at < ?";
      values.add(to.get().plusMillis(1).atOffset(ZoneOffset.UTC));
    }
    return database
        .sql(sql)
        .params(values)
        .query((row, _) -> new Stretch(row.getLong(1), row.getLong(2)))
        .single();
  }
}
