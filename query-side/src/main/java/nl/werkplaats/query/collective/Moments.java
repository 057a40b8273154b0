package nl.werkplaats.query.collective;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Scope;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.Document;

/** Finds what was frozen of a group. */
public final class Moments {

  public static final Folded<MomentView> PROJECTION = new MomentProjection();

  private final Views<MomentView> views;

  public Moments(Views<MomentView> views) {
    this.views = views;
  }

  /** What had been frozen by then. */
  Moments at(Past moment) {
    return new Moments(views.on(moment));
  }

  /**
   * Where it stands what was ever frozen.
   *
   * @param with with whom a group is frozen: its location, or the institution itself
   */
  Scope scope(UUID with) {
    return Scope.of(
        of(with).keySet().stream().map(half -> MomentId.of(with, half).toString()).toList());
  }

  /** Everything that was frozen of the group, by half-year, the first one first. */
  Map<HalfYear, MomentView> of(UUID group) {
    Map<HalfYear, MomentView> found = new TreeMap<>();
    List<Kept<MomentView>> kept =
        views.find(
            eq(MomentProjection.GROUP, group.toString()),
            new Document(MomentProjection.HALF_YEAR, 1),
            0);
    kept.forEach(one -> found.put(one.view().halfYear(), one.view()));
    return found;
  }
}
