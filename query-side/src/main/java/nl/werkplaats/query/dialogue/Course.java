package nl.werkplaats.query.dialogue;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;

/**
 * How far the dialogue is.
 *
 * @param since when it reached its present stage
 * @param groundRules the version that was confirmed
 */
public record Course(
    DialogueStage stage,
    Instant since,
    Optional<Meeting> meeting,
    Optional<Integer> groundRules,
    Optional<Cancelled> cancelled) {

  /** When and where; {@code sequence} counts how often that changed. */
  public record Meeting(Instant start, Instant end, String place, int sequence) {}

  /** Why it did not take place. */
  public record Cancelled(CancelReason reason, Optional<TextId> note, Optional<PersonId> by) {}

  static Course proposed(Instant at) {
    return new Course(
        DialogueStage.PROPOSED, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Course to(DialogueStage next, Instant at) {
    return new Course(next, next == stage ? since : at, meeting, groundRules, cancelled);
  }

  Course meeting(Meeting next) {
    return new Course(stage, since, Optional.of(next), groundRules, cancelled);
  }

  Course confirmed(int version) {
    return new Course(stage, since, meeting, Optional.of(version), cancelled);
  }

  Course cancelled(Cancelled why) {
    return new Course(stage, since, meeting, groundRules, Optional.of(why));
  }
}
