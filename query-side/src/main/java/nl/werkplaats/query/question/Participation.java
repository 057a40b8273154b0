package nl.werkplaats.query.question;

import java.util.Collection;
import java.util.Set;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Standing;

/** Tells on which questions somebody takes part in a dialogue. */
public interface Participation {

  /** All of them. */
  Set<QuestionId> of(Standing reader);

  /** Those among the given ones. */
  Set<QuestionId> among(Collection<QuestionId> questions, Standing reader);
}
