package nl.werkplaats.query.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/**
 * One thing that happened.
 *
 * @param what the stored name of its event
 * @param role in which role or hat it was done
 * @param themes to whose timelines it belongs
 * @param dialogue to which it belongs, or which it mentions
 * @param stage of the question, when this is a step of one
 * @param phrase what its sentence mentions
 */
record Step(
    String what,
    Veil veil,
    String role,
    Optional<PersonId> actor,
    LocationId location,
    Optional<QuestionId> question,
    List<ThemeId> themes,
    Optional<DialogueId> dialogue,
    Optional<Stage> stage,
    Instant at,
    Instant recordedAt,
    Phrase phrase) {

  /** How much of a step others may see. */
  enum Veil {
    /** Everyone who may know who did it. */
    OPEN,
    /** That it happened is to be seen, but not who did it, except by themselves. */
    NAMELESS,
    /** Only who did it sees that it happened at all. */
    PRIVATE
  }

  static Step of(
      Recorded recorded,
      Veil veil,
      Optional<QuestionId> question,
      List<ThemeId> themes,
      Optional<DialogueId> dialogue,
      Optional<Stage> stage,
      Phrase phrase) {
    Provenance by = recorded.by();
    return new Step(
        EventCatalogue.nameOf(recorded.event()),
        veil,
        by.role(),
        by.actor(),
        by.location(),
        question,
        themes,
        dialogue,
        stage,
        by.happenedAt(),
        by.recordedAt(),
        phrase);
  }
}
