package nl.werkplaats.command.question;

import nl.werkplaats.command.MoveName;

/** Whatever can be asked of a question: by somebody, or by the service in reaction. */
public sealed interface QuestionMove permits QuestionCommand, QuestionReaction {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Question");
  }
}
