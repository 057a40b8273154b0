package nl.werkplaats.query.theme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.ListAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import nl.werkplaats.query.question.Questions;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds themes, and hands each reader only those that they may see. */
public final class Themes implements Reached {

  public static final Folded<ThemeView> PROJECTION = new ThemeProjection();

  private static final Set<Stage> LINKED =
      EnumSet.complementOf(EnumSet.of(Stage.WITHDRAWN, Stage.REDIRECTED));
  private static final Set<Stage> UNFINISHED = unfinished();

  private final Views<ThemeView> views;
  private final Questions questions;
  private final Optional<Past> past;

  public Themes(Views<ThemeView> views, Questions questions) {
    this(views, questions, Optional.empty());
  }

  private Themes(Views<ThemeView> views, Questions questions, Optional<Past> past) {
    this.views = views;
    this.questions = questions;
    this.past = past;
  }

  /** The themes as they were; who may see what of them is a matter of roles, and so of today. */
  public Themes at(Past moment) {
    return new Themes(views.on(moment), questions.at(moment), Optional.of(moment));
  }

  /** What the theme is told by, whenever that is asked: itself, its successors, its questions. */
  public Set<String> around(ThemeId theme, Past moment) {
    Set<String> streams = new HashSet<>(Set.of(theme.toString()));
    successors(theme).forEach(id -> streams.add(id.toString()));
    questions.under(theme).forEach(id -> streams.add(id.toString()));
    streams.addAll(
        moment.mentioned(
            theme.toString(),
            event -> event instanceof ThemeLinked e ? Stream.of(e.question()) : Stream.empty()));
    return streams;
  }

  private static Set<Stage> unfinished() {
    Set<Stage> stages = EnumSet.allOf(Stage.class);
    stages.removeIf(stage -> !stage.isUnfinished());
    return stages;
  }

  /** The theme, when there is one that this reader may see. */
  public Optional<SeenTheme> see(ThemeId id, Standing reader) {
    return views.find(id.toString()).flatMap(kept -> see(kept, reader));
  }

  private Optional<SeenTheme> see(Kept<ThemeView> kept, Standing reader) {
    ThemeFacts facts = facts(kept.view());
    Set<Hat> hats = facts.hats(reader);
    return Optional.of(new SeenTheme(kept, facts, hats, past))
        .filter(_ -> ThemeFacts.visibleTo(hats));
  }

  private ThemeFacts facts(ThemeView theme) {
    return new ThemeFacts(
        theme.start().location(),
        theme.course().stage(),
        theme.start().origin(),
        questions.count(theme.start().id(), LINKED),
        questions.count(theme.start().id(), UNFINISHED),
        theme.expert().isPresent());
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<SeenTheme> list(ListAsked asked, Standing reader) {
    Bson filter = and(asked(asked, reader));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(filter, before, most),
        Kept::first,
        found -> found.stream().flatMap(kept -> see(kept, reader).stream()).toList(),
        seen -> seen.kept().first());
  }

  private static List<Bson> asked(ListAsked asked, Standing reader) {
    List<Bson> filters = new ArrayList<>();
    List<String> mine = reader.roles().keySet().stream().map(LocationId::toString).toList();
    filters.add(in(ThemeProjection.LOCATION, mine));
    asked.inLocation().ifPresent(id -> filters.add(eq(ThemeProjection.LOCATION, id.toString())));
    asked
        .inStage(ThemeStage.class)
        .ifPresent(stage -> filters.add(eq(ThemeProjection.STAGE, stage.name())));
    asked.underTheme().ifPresent(id -> filters.add(eq(ThemeProjection.SUCCEEDS, id.toString())));
    asked.first().ifPresent(from -> filters.add(gte(ThemeProjection.OPENED, Date.from(from))));
    asked.last().ifPresent(to -> filters.add(lte(ThemeProjection.OPENED, Date.from(to))));
    return filters;
  }

  /** All that are looked back at and that the reader may see. */
  public List<Kept<ThemeView>> whole(Standing reader) {
    return views.find(empty(), new Document("first", 1), 0).stream()
        .filter(kept -> ThemeFacts.visibleTo(reader.hatsAt(kept.view().start().location())))
        .toList();
  }

  /** All themes of a location, the first one first; for what is said of them over the years. */
  List<ThemeView> at(LocationId location) {
    return views
        .find(eq(ThemeProjection.LOCATION, location.toString()), new Document("first", 1), 0)
        .stream()
        .map(Kept::view)
        .toList();
  }

  /** What these themes are called; the title is a label, and no more than that is told. */
  public Map<ThemeId, String> titles(Collection<ThemeId> ids) {
    Map<ThemeId, String> titles = new LinkedHashMap<>();
    List<String> keys = ids.stream().map(ThemeId::toString).distinct().toList();
    views
        .all(keys)
        .values()
        .forEach(kept -> titles.put(kept.view().start().id(), kept.view().start().title()));
    return titles;
  }

  /** Those of the themes that have neither an expert nor the recorded choice for none. */
  public Set<ThemeId> withoutExpertChoice(Collection<ThemeId> ids) {
    List<String> keys = ids.stream().map(ThemeId::toString).distinct().toList();
    return views.all(keys).values().stream()
        .map(Kept::view)
        .filter(theme -> theme.expert().isEmpty() && theme.waived().isEmpty())
        .map(theme -> theme.start().id())
        .collect(Collectors.toSet());
  }

  /** The themes that came after this one. */
  List<ThemeId> successors(ThemeId theme) {
    return views
        .find(eq(ThemeProjection.SUCCEEDS, theme.toString()), new Document("first", 1), 0)
        .stream()
        .map(kept -> kept.view().start().id())
        .toList();
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(ThemeId.of(stream), reader)
        .map(seen -> OptionalLong.of(seen.kept().version()))
        .orElse(OptionalLong.empty());
  }
}
