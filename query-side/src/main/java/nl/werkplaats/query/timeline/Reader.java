package nl.werkplaats.query.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.dialogue.SeenDialogue;
import nl.werkplaats.query.projection.Trail.Footprint;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;
import nl.werkplaats.query.timeline.Step.Veil;

/** Chooses the steps that one reader may see, and says whose deeds that reader may know. */
final class Reader {

  /** A step that the reader sees, with its question and its person where they may know of them. */
  record Told(Footprint<Step> footprint, Optional<QuestionId> question, Optional<PersonId> person) {

    Step step() {
      return footprint.step();
    }
  }

  private final Standing standing;
  private final Questions questions;
  private final Dialogues dialogues;
  private final boolean once;

  /**
   * A reader.
   *
   * @param once whether what a question's own step says to those who see it is not said again by
   *     the step of its theme
   */
  Reader(Standing standing, Questions questions, Dialogues dialogues, boolean once) {
    this.standing = standing;
    this.questions = questions;
    this.dialogues = dialogues;
    this.once = once;
  }

  List<Told> choose(List<Footprint<Step>> steps) {
    Map<QuestionId, SeenQuestion> seenQuestions =
        questions.see(ids(steps.stream().map(one -> one.step().question())), standing);
    Map<DialogueId, SeenDialogue> seenDialogues =
        dialogues.see(ids(steps.stream().map(one -> dialogueOf(one.step()))), standing);
    return steps.stream()
        .flatMap(one ->
            tell(
                one,
                one.step().question().map(seenQuestions::get),
                one.step().dialogue().map(seenDialogues::get))
                .stream())
        .toList();
  }

  private static <T> Collection<T> ids(Stream<Optional<T>> some) {
    return some.flatMap(Optional::stream).filter(Objects::nonNull).distinct().toList();
  }

  /** Only a dialogue's own steps depend on who may see the dialogue. */
  private static Optional<DialogueId> dialogueOf(Step step) {
    return isOfQuestion(step) ? Optional.empty() : step.dialogue();
  }

  private static boolean isOfQuestion(Step step) {
    return step.stage().isPresent();
  }

  private Optional<Told> tell(
      Footprint<Step> footprint, Optional<SeenQuestion> question, Optional<SeenDialogue> dialogue) {
    Step step = footprint.step();
    boolean own = step.actor().filter(standing.person()::equals).isPresent();
    boolean seesQuestion = question.filter(one -> one.may(QuestionSight.STAGE)).isPresent();
    if (step.veil() == Veil.PRIVATE && !own) return Optional.empty();
    boolean visible;
    boolean knows;
    if (isOfQuestion(step)) {
      visible = seesQuestion;
      knows = question.filter(one -> knows(one, step.veil())).isPresent();
    } else if (step.dialogue().isPresent()) {
      visible = dialogue.filter(one -> one.may(DialogueSight.BRIEF)).isPresent();
      knows = step.veil() == Veil.OPEN && dialogue.filter(Reader::knows).isPresent();
    } else {
      visible = !once || step.question().isEmpty() || !seesQuestion;
      knows = standing.hatsAt(step.location()).contains(Hat.SCHOOL_TRAINER);
    }
    if (!visible) return Optional.empty();
    return Optional.of(
        new Told(
            footprint,
            step.question().filter(_ -> seesQuestion),
            step.actor().filter(_ -> own || knows)));
  }

  private static boolean knows(SeenQuestion question, Veil veil) {
    return switch (veil) {
      case OPEN -> question.may(QuestionSight.OWNERS);
      case NAMELESS -> question.hats().contains(Hat.OWNER);
      case PRIVATE -> false;
    };
  }

  /** A quality officer follows what happens, not who does it, also where they took part. */
  private static boolean knows(SeenDialogue dialogue) {
    boolean follows =
        dialogue.hats().contains(Hat.QUALITY_OFFICER)
            && !dialogue.hats().contains(Hat.SCHOOL_TRAINER);
    return dialogue.may(DialogueSight.PEOPLE) && !follows;
  }
}
