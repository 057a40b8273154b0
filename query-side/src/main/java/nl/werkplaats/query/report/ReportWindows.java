package nl.werkplaats.query.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.ReportWindowFacts;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.PageAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.http.WindowsAsked;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.conversions.Bson;

/** Finds windows for learner reports, for those who are something at their location. */
public final class ReportWindows implements Reached {

  public static final Folded<ReportWindowView> PROJECTION = new ReportWindowProjection();

  private final Views<ReportWindowView> views;

  public ReportWindows(Views<ReportWindowView> views) {
    this.views = views;
  }

  Optional<Kept<ReportWindowView>> see(WindowId id, Standing reader) {
    return views.find(id.toString()).filter(kept -> isVisible(kept, reader));
  }

  private static boolean isVisible(Kept<ReportWindowView> kept, Standing reader) {
    return ReportWindowFacts.isVisible(kept.view().location(), reader);
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<Kept<ReportWindowView>> list(WindowsAsked asked, Standing reader) {
    List<String> mine = reader.roles().keySet().stream().map(LocationId::toString).toList();
    Bson here = in(ReportWindowProjection.LOCATION, mine);
    Bson filter =
        asked
            .inLocation()
            .map(at -> and(here, eq(ReportWindowProjection.LOCATION, at.toString())))
            .orElse(here);
    PageAsked page = asked.page();
    return Cut.of(
        page.atMost(),
        page.before(),
        page.atMost() + 1,
        (before, most) -> views.youngest(filter, before, most),
        Kept::first,
        found -> found.stream().filter(kept -> isVisible(kept, reader)).toList(),
        Kept::first);
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(WindowId.of(stream), reader)
        .map(kept -> OptionalLong.of(kept.version()))
        .orElse(OptionalLong.empty());
  }
}
