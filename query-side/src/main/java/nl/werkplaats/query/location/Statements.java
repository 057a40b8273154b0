package nl.werkplaats.query.location;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.location.StatementView.Kind;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.conversions.Bson;

/** Finds what was decided and envisioned at a location, for everyone who is something there. */
public final class Statements {

  public static final Folded<StatementView> PROJECTION = new StatementProjection();

  private final Views<StatementView> views;

  public Statements(Views<StatementView> views) {
    this.views = views;
  }

  /** What had been written down by then. */
  Statements at(Past moment) {
    return new Statements(views.on(moment));
  }

  /**
   * A page of them, the youngest first.
   *
   * @throws Refused when the reader is nothing there
   */
  Cut<Kept<StatementView>> list(
      LocationId location,
      Kind kind,
      Optional<TeamId> team,
      int limit,
      long before,
      Standing reader) {
    if (!reader.belongsTo(location)) throw Refused.unknown();
    List<Bson> filters = new ArrayList<>();
    filters.add(eq(StatementProjection.LOCATION, location.toString()));
    filters.add(eq(StatementProjection.KIND, kind.name()));
    team.ifPresent(id -> filters.add(eq(StatementProjection.TEAM, id.toString())));
    return Cut.of(
        limit,
        before,
        limit + 1,
        (place, most) -> views.youngest(and(filters), place, most),
        Kept::first,
        found -> found,
        Kept::first);
  }
}
