package nl.werkplaats.query.question;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Moment;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.ListAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds questions, and hands each reader only those that they may see something of. */
public final class Questions implements Reached {

  public static final Folded<QuestionView> PROJECTION = new QuestionProjection();

  /** Where somebody has to move a question on. */
  private static final Set<Stage> UNDER_WAY =
      EnumSet.of(Stage.INTAKE, Stage.THEMED, Stage.DIALOGUE);

  private final Views<QuestionView> views;
  private final Participation participation;
  private final Sighting sighting;

  public Questions(Views<QuestionView> views, Participation participation, Clock clock) {
    this(views, participation, new Sighting(views, participation, clock, Optional.empty()));
  }

  private Questions(Views<QuestionView> views, Participation participation, Sighting sighting) {
    this.views = views;
    this.participation = participation;
    this.sighting = sighting;
  }

  /** The questions as they were; who may see what of them is still judged by today. */
  public Questions at(Past moment) {
    return new Questions(sighting.today().on(moment), participation, sighting.at(moment));
  }

  /** The question, when there is one of which this reader may see anything. */
  public Optional<SeenQuestion> see(QuestionId id, Standing reader) {
    return sighting.seen(views.find(id.toString()).stream().toList(), reader).stream().findFirst();
  }

  /** Those of the questions of which this reader may see anything. */
  public Map<QuestionId, SeenQuestion> see(Collection<QuestionId> ids, Standing reader) {
    Map<QuestionId, SeenQuestion> seen = new LinkedHashMap<>();
    List<String> keys = ids.stream().map(QuestionId::toString).distinct().toList();
    sighting
        .seen(List.copyOf(views.all(keys).values()), reader)
        .forEach(one -> seen.put(one.id(), one));
    return seen;
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<SeenQuestion> list(ListAsked asked, Standing reader) {
    // Who has to do with a question now may not have had to do with it then.
    Bson wanted = QuestionFilters.asked(asked);
    Bson filter =
        sighting.past().isPresent()
            ? wanted
            : and(wanted, QuestionFilters.visibleTo(reader, participation.of(reader)));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(filter, before, most),
        Kept::first,
        found -> sighting.seen(found, reader),
        seen -> seen.kept().first());
  }

  /** All that are looked back at and of which this reader may see anything. */
  public List<SeenQuestion> whole(Standing reader) {
    return sighting.seen(views.find(empty(), new Document("first", 1), 0), reader);
  }

  /** Those of the questions whose wording this reader may read. */
  public Map<QuestionId, QuestionView> readable(Collection<QuestionId> ids, Standing reader) {
    Map<QuestionId, QuestionView> readable = new LinkedHashMap<>();
    see(ids, reader)
        .forEach((id, seen) -> {
          if (seen.may(QuestionSight.WORDING)) readable.put(id, seen.view());
        });
    return readable;
  }

  /** The questions of a dialogue for its expert, whose brief holds their wordings. */
  public Map<QuestionId, QuestionView> forBrief(Collection<QuestionId> ids) {
    Map<QuestionId, QuestionView> found = new LinkedHashMap<>();
    views
        .all(ids.stream().map(QuestionId::toString).distinct().toList())
        .values()
        .forEach(kept -> found.put(kept.view().origin().id(), kept.view()));
    return found;
  }

  /** The questions under this theme. */
  public List<QuestionId> under(ThemeId theme) {
    return views.find(QuestionFilters.under(theme), new Document("first", 1), 0).stream()
        .map(kept -> kept.view().origin().id())
        .toList();
  }

  /** How many questions under the theme are in one of these stages, whoever may see them. */
  public int count(ThemeId theme, Set<Stage> stages) {
    return (int) views.count(and(QuestionFilters.under(theme), QuestionFilters.inStage(stages)));
  }

  /** How many questions of the location are in the stage, whoever may see them. */
  public int count(LocationId location, Stage stage) {
    return (int)
        views.count(
            and(QuestionFilters.at(List.of(location)), QuestionFilters.inStage(Set.of(stage))));
  }

  /**
   * Questions of the location in the stage that the reader may see.
   *
   * @param longestFirst those first that are in the stage for the longest time, else the shortest
   */
  public List<SeenQuestion> see(
      LocationId location, Stage stage, boolean longestFirst, int most, Standing reader) {
    Document order =
        new Document(QuestionProjection.SINCE, longestFirst ? 1 : -1).append("first", 1);
    return sighting.seen(
        views.find(
            and(QuestionFilters.at(List.of(location)), QuestionFilters.inStage(Set.of(stage))),
            order,
            most),
        reader);
  }

  /** The questions that this reader owns and that are in one of these stages. */
  public List<SeenQuestion> own(Standing reader, Set<Stage> stages, int most) {
    return longest(
        and(QuestionFilters.ownedBy(reader.person()), QuestionFilters.inStage(stages)),
        most,
        reader);
  }

  /**
   * All questions that this person owns, or wrote something of their own on before letting them go,
   * the oldest first; the hats say which of them it is, today. What somebody let go without a word
   * of their own is theirs no more, also as it was.
   */
  public List<SeenQuestion> whose(Standing person) {
    List<Kept<QuestionView>> now =
        sighting.today().find(QuestionFilters.whose(person.person()), new Document("first", 1), 0);
    return sighting.own(sighting.past().isPresent() ? views.these(now) : now, person);
  }

  /** The parked questions at these locations that the reader may see. */
  public List<SeenQuestion> parked(Collection<LocationId> locations, int most, Standing reader) {
    if (locations.isEmpty()) return List.of();
    return longest(
        and(QuestionFilters.at(locations), QuestionFilters.inStage(Set.of(Stage.PARKED))),
        most,
        reader);
  }

  /** The questions at these locations that nobody moved on since then, though somebody gathers. */
  public List<SeenQuestion> unmoved(
      Collection<LocationId> locations, Instant before, int most, Standing reader) {
    if (locations.isEmpty()) return List.of();
    return longest(
            and(QuestionFilters.at(locations), QuestionFilters.inStage(UNDER_WAY)), most, reader)
        .stream()
        .filter(seen -> seen.view().journey().since().isBefore(before))
        .toList();
  }

  private List<SeenQuestion> longest(Bson filter, int most, Standing reader) {
    return sighting.seen(
        views.find(filter, new Document(QuestionProjection.SINCE, 1), most), reader);
  }

  /** The day on which it is read. */
  public LocalDate today() {
    return sighting.day();
  }

  /** The day of which it is told. */
  public LocalDate day() {
    return sighting.past().map(Past::moment).map(Moment::day).orElseGet(this::today);
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(QuestionId.of(stream), reader)
        .filter(seen -> seen.may(QuestionSight.STAGE))
        .map(seen -> OptionalLong.of(seen.kept().version()))
        .orElse(OptionalLong.empty());
  }
}
