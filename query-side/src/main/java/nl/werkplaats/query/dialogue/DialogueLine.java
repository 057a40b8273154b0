package nl.werkplaats.query.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.WorkForm;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** A dialogue in a list: its brief. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DialogueLine(
    DialogueId id,
    long version,
    DialogueStage stage,
    Optional<List<String>> allowedMoves,
    LocationId location,
    ThemeId theme,
    Optional<String> themeTitle,
    WorkForm workForm,
    Instant proposedAt,
    Instant since,
    List<QuestionId> questions,
    Optional<Course.Meeting> meeting) {

  static DialogueLine of(SeenDialogue seen, Map<ThemeId, String> titles) {
    DialogueView view = seen.view();
    return new DialogueLine(
        seen.id(),
        seen.kept().version(),
        view.course().stage(),
        seen.allowedMoves(),
        view.brief().location(),
        view.brief().theme(),
        Optional.ofNullable(titles.get(view.brief().theme())),
        view.brief().workForm(),
        view.brief().proposedAt(),
        view.course().since(),
        view.questions(),
        view.course().meeting());
  }
}
