package nl.werkplaats.query.community;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.CommunityFacts;
import nl.werkplaats.kernel.move.CommunitySight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.CommunityFact;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.PlaceAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.conversions.Bson;

/** Finds communities, and hands each reader only those that they may see. */
public final class Communities implements Reached {

  public static final Folded<CommunityView> PROJECTION = new CommunityProjection();

  private final Views<CommunityView> views;
  private final Register register;

  public Communities(Views<CommunityView> views, Register register) {
    this.views = views;
    this.register = register;
  }

  /** The community, when there is one that this reader may see. */
  Optional<SeenCommunity> see(CommunityId id, Standing reader) {
    Map<CommunityId, CommunityFact> own = own(reader);
    return views.find(id.toString()).flatMap(kept -> see(kept, own, reader));
  }

  /** Who left stops reading at once, so who is in what is asked of the register. */
  private Map<CommunityId, CommunityFact> own(Standing reader) {
    return register.communitiesOf(reader.person()).stream()
        .collect(Collectors.toMap(CommunityFact::community, own -> own));
  }

  private static Optional<SeenCommunity> see(
      Kept<CommunityView> kept, Map<CommunityId, CommunityFact> own, Standing reader) {
    CommunityView view = kept.view();
    Optional<CommunityFact> now = Optional.ofNullable(own.get(view.start().id()));
    var facts =
        new CommunityFacts(
            view.start().location(),
            now.map(CommunityFact::members).orElse(Set.of()),
            now.map(CommunityFact::leaders).orElse(Set.of()));
    return Optional.of(new SeenCommunity(kept, facts, facts.hats(reader)))
        .filter(seen -> seen.may(CommunitySight.OUTLINE));
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<SeenCommunity> list(PlaceAsked asked, Standing reader) {
    Map<CommunityId, CommunityFact> own = own(reader);
    List<Bson> filters = new ArrayList<>();
    List<String> mine = reader.roles().keySet().stream().map(LocationId::toString).toList();
    filters.add(in(CommunityProjection.LOCATION, mine));
    asked
        .inLocation()
        .ifPresent(id -> filters.add(eq(CommunityProjection.LOCATION, id.toString())));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(and(filters), before, most),
        Kept::first,
        found -> found.stream().flatMap(kept -> see(kept, own, reader).stream()).toList(),
        seen -> seen.kept().first());
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(CommunityId.of(stream), reader)
        .map(seen -> OptionalLong.of(seen.kept().version()))
        .orElse(OptionalLong.empty());
  }
}
