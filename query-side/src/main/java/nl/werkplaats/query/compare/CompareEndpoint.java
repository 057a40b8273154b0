package nl.werkplaats.query.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Scope;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.http.CompareAsked;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what appeared, moved and ended between two moments, and by which events. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CompareEndpoint {

  private final Questions questions;
  private final Themes themes;
  private final Dialogues dialogues;
  private final Timelines timelines;
  private final Hindsight hindsight;
  private final Snapshots snapshots;

  CompareEndpoint(
      Questions questions,
      Themes themes,
      Dialogues dialogues,
      Locations locations,
      Timelines timelines,
      Hindsight hindsight) {
    this.questions = questions;
    this.themes = themes;
    this.dialogues = dialogues;
    this.timelines = timelines;
    this.hindsight = hindsight;
    this.snapshots = new Snapshots(questions, themes, dialogues, locations);
  }

  @GetMapping("/questions/{id}/compare")
  ComparisonAnswer question(
      @PathVariable String id, CompareAsked asked, Locale language, Standing reader) {
    QuestionId question = Versioned.id(id, QuestionId::of);
    Hindsight.Two moments = hindsight.at(asked);
    SeenQuestion seen = questions.see(question, reader).orElseThrow(Refused::unknown);
    if (!seen.may(QuestionSight.STAGE)) throw new Refused(new Refusal.NotYours());
    Scope scope = Scope.of(Set.of(question.toString()));
    return compare(
        moments,
        scope,
        Optional.empty(),
        Optional.empty(),
        question.toString(),
        asked,
        language,
        reader);
  }

  @GetMapping("/themes/{id}/compare")
  ComparisonAnswer theme(
      @PathVariable String id, CompareAsked asked, Locale language, Standing reader) {
    ThemeId theme = Versioned.id(id, ThemeId::of);
    Hindsight.Two moments = hindsight.at(asked);
    themes.see(theme, reader).orElseThrow(Refused::unknown);
    Set<String> streams = new HashSet<>(themes.around(theme, moments.to()));
    dialogues.under(theme).forEach(dialogue -> streams.add(dialogue.toString()));
    return compare(
        moments,
        Scope.of(streams),
        Optional.of(theme),
        Optional.empty(),
        theme.toString(),
        asked,
        language,
        reader);
  }

  @GetMapping("/locations/{id}/compare")
  ComparisonAnswer location(
      @PathVariable String id, CompareAsked asked, Locale language, Standing reader) {
    LocationId location = Versioned.id(id, LocationId::of);
    Hindsight.Two moments = hindsight.at(asked);
    if (!reader.belongsTo(location)) throw Refused.unknown();
    if (!Timelines.isFollowedBy(reader, location)) throw new Refused(new Refusal.NotYours());
    return compare(
        moments,
        Scope.of(location),
        Optional.empty(),
        Optional.of(location),
        location.toString(),
        asked,
        language,
        reader);
  }

  private ComparisonAnswer compare(
      Hindsight.Two moments,
      Scope scope,
      Optional<ThemeId> theme,
      Optional<LocationId> location,
      String subject,
      CompareAsked asked,
      Locale language,
      Standing reader) {
    Past earlier = moments.from().within(scope);
    Past later = moments.to().within(scope);
    Past.readTogether(earlier, later, Snapshots.VIEWS, Timelines.projection());
    Map<String, State> from = snapshots.at(earlier, theme, location, reader);
    Map<String, State> to = snapshots.at(later, theme, location, reader);
    // What was not there yet at the later moment either is compared with nothing.
    if (!to.containsKey(subject)) throw Refused.unknown();
    return new Comparing(from, to)
        .page(earlier, later, timelines, asked, Language.of(language), reader);
  }
}
