package nl.werkplaats.command.question;

import java.util.Optional;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;

/** What the service itself does with a question, in reaction to what happened elsewhere. */
public sealed interface QuestionReaction extends QuestionMove {

  /** A dialogue to which the question is linked opened. */
  record EnterDialogue(DialogueId dialogue) implements QuestionReaction {}

  /** An owner's last role at the location ended. */
  record OwnerGone(PersonId owner) implements QuestionReaction {}

  /** Another question raised this one; the texts are the ones that were written there. */
  record SubmitFollowOn(
      LocationId location,
      PersonId owner,
      TextRef wording,
      Optional<TextRef> situation,
      QuestionId follows)
      implements QuestionReaction {}
}
