package nl.werkplaats.query.facilitation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.PlaceAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.conversions.Bson;

/** Finds requests for facilitation, and hands each reader only those that they may see. */
public final class Facilitations implements Reached {

  public static final Folded<FacilitationView> PROJECTION = new FacilitationProjection();

  private final Views<FacilitationView> views;

  public Facilitations(Views<FacilitationView> views) {
    this.views = views;
  }

  /** The request, when there is one that this reader may see. */
  Optional<SeenFacilitation> see(FacilitationId id, Standing reader) {
    return views
        .find(id.toString())
        .map(kept -> SeenFacilitation.of(kept, reader))
        .filter(SeenFacilitation::isVisible);
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<SeenFacilitation> list(PlaceAsked asked, Standing reader) {
    List<Bson> filters = new ArrayList<>();
    List<String> mine = reader.roles().keySet().stream().map(LocationId::toString).toList();
    filters.add(in(FacilitationProjection.LOCATION, mine));
    asked
        .inLocation()
        .ifPresent(id -> filters.add(eq(FacilitationProjection.LOCATION, id.toString())));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(and(filters), before, most),
        Kept::first,
        found ->
            found.stream()
                .map(kept -> SeenFacilitation.of(kept, reader))
                .filter(SeenFacilitation::isVisible)
                .toList(),
        seen -> seen.kept().first());
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(FacilitationId.of(stream), reader)
        .map(seen -> OptionalLong.of(seen.kept().version()))
        .orElse(OptionalLong.empty());
  }
}
