package nl.werkplaats.command.walk;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.InMemoryElsewhere;
import nl.werkplaats.command.dialogue.ActOnDialogue;
import nl.werkplaats.command.dialogue.DialogueMove.QuestionGone;
import nl.werkplaats.command.question.ActOnQuestion;
import nl.werkplaats.command.question.QuestionReaction.EnterDialogue;
import nl.werkplaats.command.question.QuestionReaction.OwnerGone;
import nl.werkplaats.command.question.QuestionReaction.SubmitFollowOn;
import nl.werkplaats.kernel.event.DialogueEvent.DialogueOpened;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.ThemeId;

/** What the service carries on after an event, told a second time for the tests. */
final class Carried {

  private Carried() {}

  static List<? extends Object> on(Noted cause, Given given, InMemoryElsewhere elsewhere) {
    return switch (cause.event()) {
      case DialogueOpened e ->
          elsewhere.questionsOf(e.dialogue()).stream()
              .map(question -> new ActOnQuestion(question, new EnterDialogue(e.dialogue()), given))
              .toList();
      case FollowOnRaised e ->
          List.of(
              new ActOnQuestion(
                  e.newQuestion(),
                  new SubmitFollowOn(
                      cause.by().location(), e.owner(), e.wording(), e.situation(), e.question()),
                  given));
      case QuestionWithdrawn e -> leaves(e, Optional.empty(), given, elsewhere);
      case QuestionRedirected e -> leaves(e, Optional.empty(), given, elsewhere);
      case QuestionReleased e -> leaves(e, Optional.of(e.theme()), given, elsewhere);
      case QuestionMoved e -> leaves(e, Optional.of(e.from()), given, elsewhere);
      case QuestionRestarted e -> leaves(e, cause.by().theme(), given, elsewhere);
      case RoleEnded e ->
          elsewhere.standing(e.person()).belongsTo(e.location())
              ? List.of()
              : elsewhere.questionsOwnedBy(e.person(), e.location()).stream()
                  .map(question -> new ActOnQuestion(question, new OwnerGone(e.person()), given))
                  .toList();
      default -> List.of();
    };
  }

  private static List<? extends Object> leaves(
      QuestionEvent event, Optional<ThemeId> left, Given given, InMemoryElsewhere elsewhere) {
    return elsewhere.unclosedDialoguesOf(event.question()).stream()
        .map(dialogue ->
            new ActOnDialogue(dialogue, new QuestionGone(event.question(), left), given))
        .toList();
  }
}
