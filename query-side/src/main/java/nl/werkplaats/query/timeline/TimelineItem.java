package nl.werkplaats.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.http.Person;

/**
 * One thing that happened, as one reader may know it.
 *
 * @param at when it was so at school
 * @param recordedAt when the service was told
 * @param what the stored name of the event
 * @param role in which role or hat it was done
 * @param stage of the question after it
 * @param version of the stream in which it stands
 * @param person who did it, for those who may know
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TimelineItem(
    Instant at,
    Instant recordedAt,
    String what,
    String sentence,
    String role,
    Optional<QuestionId> question,
    Optional<ThemeId> theme,
    Optional<DialogueId> dialogue,
    Optional<Stage> stage,
    long version,
    Optional<Person> person) {}
