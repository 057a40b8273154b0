package nl.werkplaats.command.dialogue;

import java.util.Optional;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** Whatever can be asked of a dialogue: by somebody, or by the service in reaction. */
public sealed interface DialogueMove permits DialogueCommand, DialogueMove.QuestionGone {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Dialogue");
  }

  /**
   * A question left its theme or was taken back, and so leaves a dialogue not yet closed.
   *
   * @param left the theme that it left; absent when it is gone from every one
   */
  record QuestionGone(QuestionId question, Optional<ThemeId> left) implements DialogueMove {}
}
