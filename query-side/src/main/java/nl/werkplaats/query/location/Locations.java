package nl.werkplaats.query.location;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;

/** Finds locations, and hands each reader only those where they are something. */
public final class Locations implements Reached {

  public static final Folded<LocationView> PROJECTION = new LocationProjection();

  private final Views<LocationView> views;

  public Locations(Views<LocationView> views) {
    this.views = views;
  }

  /** The locations as they were; who is something there is a matter of today. */
  public Locations at(Past moment) {
    return new Locations(views.on(moment));
  }

  /** The location, when the reader is something there. */
  public Optional<Kept<LocationView>> see(LocationId id, Standing reader) {
    return reader.belongsTo(id) ? views.find(id.toString()) : Optional.empty();
  }

  /** All locations where the reader is something. */
  List<Kept<LocationView>> all(Standing reader) {
    List<String> mine = reader.roles().keySet().stream().map(LocationId::toString).toList();
    return List.copyOf(views.all(mine).values());
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(LocationId.of(stream), reader)
        .map(kept -> OptionalLong.of(kept.version()))
        .orElse(OptionalLong.empty());
  }
}
