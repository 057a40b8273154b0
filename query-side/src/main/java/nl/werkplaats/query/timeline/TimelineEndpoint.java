package nl.werkplaats.query.timeline;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Scope;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.TimelineAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.theme.Themes;
import org.bson.conversions.Bson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened to a question, a theme, a dialogue and at a location. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TimelineEndpoint {

  private final Timelines timelines;
  private final Questions questions;
  private final Themes themes;
  private final Dialogues dialogues;
  private final Locations locations;
  private final Waits waits;
  private final Hindsight hindsight;

  TimelineEndpoint(
      Timelines timelines,
      Questions questions,
      Themes themes,
      Dialogues dialogues,
      Locations locations,
      Waits waits,
      Hindsight hindsight) {
    this.timelines = timelines;
    this.questions = questions;
    this.themes = themes;
    this.dialogues = dialogues;
    this.locations = locations;
    this.waits = waits;
    this.hindsight = hindsight;
  }

  @GetMapping("/questions/{id}/timeline")
  Page<TimelineItem> ofQuestion(
      @PathVariable String id,
      TimelineAsked asked,
      MomentAsked then,
      Locale language,
      Standing reader) {
    QuestionId question = Versioned.id(id, QuestionId::of);
    Optional<Past> past = within(then, asked, _ -> Scope.of(Set.of(question.toString())));
    Questions as = past.map(questions::at).orElse(questions);
    await(
        asked,
        reader,
        () -> as.see(question, reader),
        seen -> seen.may(QuestionSight.STAGE),
        question.toString());
    return tell(timelines.ofStream(question.toString()), asked, past, language, reader);
  }

  @GetMapping("/themes/{id}/timeline")
  Page<TimelineItem> ofTheme(
      @PathVariable String id,
      TimelineAsked asked,
      MomentAsked then,
      Locale language,
      Standing reader) {
    ThemeId theme = Versioned.id(id, ThemeId::of);
    Optional<Past> past = within(then, asked, moment -> Scope.of(around(theme, moment)));
    Themes as = past.map(themes::at).orElse(themes);
    await(asked, reader, () -> as.see(theme, reader), _ -> true, theme.toString());
    return tell(timelines.ofTheme(theme), asked, past, language, reader);
  }

  @GetMapping("/dialogues/{id}/timeline")
  Page<TimelineItem> ofDialogue(
      @PathVariable String id,
      TimelineAsked asked,
      MomentAsked then,
      Locale language,
      Standing reader) {
    DialogueId dialogue = Versioned.id(id, DialogueId::of);
    Optional<Past> past = within(then, asked, _ -> Scope.of(Set.of(dialogue.toString())));
    Dialogues as = past.map(dialogues::at).orElse(dialogues);
    await(
        asked,
        reader,
        () -> as.see(dialogue, reader),
        seen -> seen.may(DialogueSight.BRIEF),
        dialogue.toString());
    return tell(timelines.ofStream(dialogue.toString()), asked, past, language, reader);
  }

  @GetMapping("/locations/{id}/timeline")
  Page<TimelineItem> ofLocation(
      @PathVariable String id,
      TimelineAsked asked,
      MomentAsked then,
      Locale language,
      Standing reader) {
    LocationId location = Versioned.id(id, LocationId::of);
    Optional<Past> past = within(then, asked, _ -> Scope.of(location));
    Locations as = past.map(locations::at).orElse(locations);
    await(
        asked,
        reader,
        () -> as.see(location, reader),
        _ -> Timelines.isFollowedBy(reader, location),
        location.toString());
    return tell(timelines.ofLocation(location, asked), asked, past, language, reader);
  }

  private Optional<Past> within(
      MomentAsked then, TimelineAsked asked, Function<Past, Scope> scope) {
    return hindsight.at(then, asked.awaited()).map(moment -> moment.within(scope.apply(moment)));
  }

  private Set<String> around(ThemeId theme, Past moment) {
    Set<String> streams = new HashSet<>(themes.around(theme, moment));
    dialogues.under(theme).forEach(dialogue -> streams.add(dialogue.toString()));
    return streams;
  }

  /** Waits until the thing is there and told up to the version that is asked for. */
  private <T> void await(
      TimelineAsked asked,
      Standing reader,
      Supplier<Optional<T>> look,
      Function<T, Boolean> permitted,
      String stream) {
    asked.check();
    T seen =
        waits.see(
            asked.awaited(),
            reader,
            look,
            thing ->
                permitted.apply(thing)
                    ? OptionalLong.of(timelines.version(stream))
                    : OptionalLong.of(Long.MAX_VALUE),
            timelines::version);
    if (!permitted.apply(seen)) throw new Refused(new Refusal.NotYours());
  }

  private Page<TimelineItem> tell(
      Bson which, TimelineAsked asked, Optional<Past> past, Locale language, Standing reader) {
    return past.map(timelines::at)
        .orElse(timelines)
        .page(which, asked, Language.of(language), reader);
  }
}
