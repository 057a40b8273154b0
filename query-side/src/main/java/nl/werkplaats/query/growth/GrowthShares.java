package nl.werkplaats.query.growth;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.GrowthShareFact;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.PageAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.conversions.Bson;

/** Finds what is shared of whose development, for who shares it and for whom it is meant. */
public final class GrowthShares implements Reached {

  public static final Folded<GrowthShareView> PROJECTION = new GrowthShareProjection();

  private final Views<GrowthShareView> views;
  private final Register register;
  private final Clock clock;

  public GrowthShares(Views<GrowthShareView> views, Register register, Clock clock) {
    this.views = views;
    this.register = register;
    this.clock = clock;
  }

  /** The share, when this reader may know of it now. */
  Optional<SeenGrowthShare> see(ShareId id, Standing reader) {
    return see(views.find(id.toString()).stream().toList(), reader).stream().findFirst();
  }

  /** A page of what the reader shares and of what is shown to the reader, the youngest first. */
  Cut<SeenGrowthShare> list(PageAsked asked, Standing reader) {
    Bson mine = eq(GrowthShareProjection.PEOPLE, reader.person().toString());
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(mine, before, most),
        Kept::first,
        found -> see(found, reader),
        seen -> seen.kept().first());
  }

  /** By the register, so that what is revoked or over stops being shown at once. */
  private List<SeenGrowthShare> see(List<Kept<GrowthShareView>> found, Standing reader) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), SchoolYear.ZONE);
    Map<ShareId, GrowthShareFact> now =
        register.growthShares(found.stream().map(kept -> kept.view().id()).toList()).stream()
            .collect(Collectors.toMap(GrowthShareFact::share, Function.identity()));
    return found.stream()
        .filter(kept -> now.containsKey(kept.view().id()))
        .flatMap(kept -> {
          GrowthShareFacts facts = now.get(kept.view().id()).facts();
          Set<Hat> hats = facts.hats(reader.person(), today);
          return Optional.of(new SeenGrowthShare(kept, hats))
              .filter(_ -> facts.visibleTo(hats))
              .stream();
        })
        .toList();
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(ShareId.of(stream), reader)
        .map(seen -> OptionalLong.of(seen.kept().version()))
        .orElse(OptionalLong.empty());
  }
}
