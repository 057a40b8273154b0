package nl.werkplaats.query.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;

/**
 * Who I am, where I am what, and what waits for me.
 *
 * @param waiting what has waited longest comes first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Me(PersonId person, Optional<String> name, List<Held> roles, List<Task> waiting) {

  /** A role at a location. */
  record Held(LocationId location, String locationName, Role role) {}

  /**
   * Something that waits.
   *
   * @param what {@code answer-invitation}, {@code review-summary}, {@code look-back}, {@code
   *     review-parked}, {@code question-waits} or {@code long-unmoved}
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Task(
      String what,
      Optional<QuestionId> question,
      Optional<DialogueId> dialogue,
      Instant since,
      String sentence) {}
}
