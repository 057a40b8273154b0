package nl.werkplaats.query.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.TimelineAsked;
import nl.werkplaats.query.projection.Generations;
import nl.werkplaats.query.projection.Steps;
import nl.werkplaats.query.projection.Trail;
import nl.werkplaats.query.projection.Trail.Footprint;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.theme.Themes;
import org.bson.conversions.Bson;

/**
 * Tells timelines, page by page, in the order of recording: what is entered later than it happened
 * comes later, so that no page that was read already ever changes.
 */
public final class Timelines {

  static final TimelineProjection PROJECTION = new TimelineProjection();

  private static final Set<Hat> FOLLOW =
      EnumSet.of(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.AUDITOR);

  private final Trail<Step> trail;
  private final Questions questions;
  private final Dialogues dialogues;
  private final Themes themes;
  private final Joins joins;
  private final Optional<Past> past;

  public Timelines(
      Generations generations,
      Questions questions,
      Dialogues dialogues,
      Themes themes,
      Joins joins) {
    this(
        new Trail<>(generations, PROJECTION),
        questions,
        dialogues,
        themes,
        joins,
        Optional.empty());
  }

  private Timelines(
      Trail<Step> trail,
      Questions questions,
      Dialogues dialogues,
      Themes themes,
      Joins joins,
      Optional<Past> past) {
    this.trail = trail;
    this.questions = questions;
    this.dialogues = dialogues;
    this.themes = themes;
    this.joins = joins;
    this.past = past;
  }

  /** What had been told; who may see what of it is judged by today. */
  public Timelines at(Past moment) {
    return new Timelines(
        trail.on(moment), questions, dialogues, themes, joins, Optional.of(moment));
  }

  public static Steps<?> projection() {
    return PROJECTION;
  }

  Bson ofStream(String id) {
    return eq("stream", id);
  }

  Bson ofTheme(ThemeId theme) {
    return eq(TimelineProjection.THEMES, theme.toString());
  }

  Bson ofLocation(LocationId location, TimelineAsked asked) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq(TimelineProjection.LOCATION, location.toString()));
    asked.inStage().ifPresent(stage -> filters.add(eq(TimelineProjection.STAGE, stage.name())));
    asked.underTheme().ifPresent(theme -> filters.add(ofTheme(theme)));
    return and(filters);
  }

  /** The version of the stream that its timeline has reached. */
  long version(String stream) {
    return trail.version(stream);
  }

  /** One page of the steps that match and that the reader may see. */
  Page<TimelineItem> page(Bson which, TimelineAsked asked, Language language, Standing standing) {
    Bson filter = within(which, asked);
    var reader = new Reader(standing, questions, dialogues, true);
    Cut<Reader.Told> cut =
        Cut.of(
            asked.atMost(),
            asked.after(),
            // What a question's own step says is not said twice, and some steps are private.
            2 * asked.atMost() + 1,
            (after, most) -> trail.after(after, filter, most),
            Footprint::position,
            reader::choose,
            told -> told.footprint().position());
    var teller = new Teller(language, titles(cut.seen()));
    List<String> sentences = cut.seen().stream().map(told -> teller.tell(told.step())).toList();
    return cut.page(
        joins.join(joined ->
            IntStream.range(0, sentences.size())
                .mapToObj(i -> item(cut.seen().get(i), sentences.get(i), joined))
                .toList()),
        past);
  }

  /** A step with its place in the log and in its stream. */
  public record Placed(long position, String stream, TimelineItem item) {}

  /** All that was told of these streams and that the reader may see, in order. */
  public List<Placed> all(Collection<String> streams, Language language, Standing standing) {
    var reader = new Reader(standing, questions, dialogues, false);
    List<Reader.Told> told =
        reader.choose(trail.after(0, in("stream", streams), Integer.MAX_VALUE));
    var teller = new Teller(language, titles(told));
    List<String> sentences = told.stream().map(one -> teller.tell(one.step())).toList();
    return joins.join(joined ->
        IntStream.range(0, sentences.size())
            .mapToObj(i -> {
              Footprint<Step> footprint = told.get(i).footprint();
              return new Placed(
                  footprint.position(),
                  footprint.stream(),
                  item(told.get(i), sentences.get(i), joined));
            })
            .toList());
  }

  /** Whether somebody may follow all that happens at a location. */
  public static boolean isFollowedBy(Standing reader, LocationId location) {
    return !Collections.disjoint(reader.hatsAt(location), FOLLOW);
  }

  private static Bson within(Bson which, TimelineAsked asked) {
    List<Bson> filters = new ArrayList<>(List.of(which));
    asked.first().ifPresent(from -> filters.add(gte(TimelineProjection.HAPPENED, Date.from(from))));
    asked.last().ifPresent(to -> filters.add(lte(TimelineProjection.HAPPENED, Date.from(to))));
    return and(filters);
  }

  private Map<ThemeId, String> titles(List<Reader.Told> told) {
    return themes.titles(
        told.stream().flatMap(one -> one.step().phrase().themes().stream()).distinct().toList());
  }

  private static TimelineItem item(Reader.Told told, String sentence, Joins.Joined joined) {
    Step step = told.step();
    return new TimelineItem(
        step.at(),
        step.recordedAt(),
        step.what(),
        sentence,
        step.role(),
        told.question(),
        step.themes().stream().findFirst(),
        step.dialogue(),
        step.stage(),
        told.footprint().version(),
        told.person().map(joined::person));
  }
}
