package nl.werkplaats.query.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.dialogue.SeenDialogue;
import nl.werkplaats.query.location.LocationView;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;
import nl.werkplaats.query.theme.ThemeView;
import nl.werkplaats.query.theme.Themes;

/** Takes down how everything stood at a moment, as far as a reader may see it today. */
final class Snapshots {

  /** What is searched of the past to do so. */
  static final List<Folded<?>> VIEWS =
      List.of(Questions.PROJECTION, Themes.PROJECTION, Dialogues.PROJECTION, Locations.PROJECTION);

  private final Questions questions;
  private final Themes themes;
  private final Dialogues dialogues;
  private final Locations locations;

  Snapshots(Questions questions, Themes themes, Dialogues dialogues, Locations locations) {
    this.questions = questions;
    this.themes = themes;
    this.dialogues = dialogues;
    this.locations = locations;
  }

  /**
   * Everything in the part of the log that is looked back at.
   *
   * @param theme only what was under it then, when there is one
   * @param location that one too, when there is one
   */
  Map<String, State> at(
      Past moment, Optional<ThemeId> theme, Optional<LocationId> location, Standing reader) {
    Stream<State> ofQuestions =
        questions.at(moment).whole(reader).stream()
            .filter(seen -> seen.may(QuestionSight.STAGE))
            .filter(seen -> isUnder(theme, seen.view().journey().theme()))
            .map(Snapshots::state);
    Stream<State> ofThemes =
        themes.at(moment).whole(reader).stream()
            .filter(kept -> isUnder(theme, Optional.of(kept.view().start().id())))
            .map(Snapshots::state);
    Stream<State> ofDialogues =
        dialogues.at(moment).whole(reader).stream()
            .filter(seen -> seen.may(DialogueSight.BRIEF))
            .filter(seen -> isUnder(theme, Optional.of(seen.view().brief().theme())))
            .map(Snapshots::state);
    Stream<State> ofLocation =
        location.flatMap(id -> locations.at(moment).see(id, reader)).stream()
            .map(Snapshots::ofLocation);
    return Stream.of(ofQuestions, ofThemes, ofDialogues, ofLocation)
        .flatMap(some -> some)
        .collect(Collectors.toMap(State::id, Function.identity()));
  }

  private static boolean isUnder(Optional<ThemeId> theme, Optional<ThemeId> its) {
    return theme.isEmpty() || theme.equals(its);
  }

  private static State state(SeenQuestion seen) {
    var stage = seen.view().journey().stage();
    return state(State.Kind.QUESTION, seen.kept(), stage, !stage.isUnfinished());
  }

  private static State state(Kept<ThemeView> kept) {
    var stage = kept.view().course().stage();
    return state(State.Kind.THEME, kept, stage, !stage.isGoing());
  }

  private static State state(SeenDialogue seen) {
    DialogueStage stage = seen.view().course().stage();
    return state(State.Kind.DIALOGUE, seen.kept(), stage, isOver(stage));
  }

  private static boolean isOver(DialogueStage stage) {
    return switch (stage) {
      case CLOSED, CANCELLED -> true;
      case PROPOSED, SCHEDULED, OPEN, PAUSED -> false;
    };
  }

  private static State ofLocation(Kept<LocationView> kept) {
    return state(State.Kind.LOCATION, kept, LocationFacts.Stage.REGISTERED, false);
  }

  private static State state(State.Kind kind, Kept<?> kept, Enum<?> stage, boolean over) {
    return new State(kind, kept.id(), kept.first(), kept.version(), stage.name(), over);
  }
}
