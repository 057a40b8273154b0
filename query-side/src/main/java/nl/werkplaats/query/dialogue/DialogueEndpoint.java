package nl.werkplaats.query.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.ListAsked;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.theme.Themes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows dialogues to those who plan them and those who have to do with them. */
@RestController
@RequestMapping(path = "/api/v1/dialogues", produces = MediaType.APPLICATION_JSON_VALUE)
class DialogueEndpoint {

  private final Dialogues dialogues;
  private final Questions questions;
  private final Themes themes;
  private final Waits waits;
  private final Joins joins;
  private final Openings openings;
  private final Hindsight hindsight;

  DialogueEndpoint(
      Dialogues dialogues,
      Questions questions,
      Themes themes,
      Waits waits,
      Joins joins,
      Openings openings,
      Hindsight hindsight) {
    this.dialogues = dialogues;
    this.questions = questions;
    this.themes = themes;
    this.waits = waits;
    this.joins = joins;
    this.openings = openings;
    this.hindsight = hindsight;
  }

  @GetMapping("/{id}")
  ResponseEntity<DialogueAnswer> dialogue(
      @PathVariable String id, VersionAsked asked, MomentAsked then, Standing reader) {
    DialogueId dialogue = Versioned.id(id, DialogueId::of);
    Optional<Past> past = hindsight.at(then, asked);
    Dialogues as = past.map(dialogues::at).orElse(dialogues);
    SeenDialogue seen =
        waits.see(asked, reader, () -> as.see(dialogue, reader), SeenDialogue::version);
    ThemeId theme = seen.view().brief().theme();
    Optional<String> title = Optional.ofNullable(themes.titles(List.of(theme)).get(theme));
    boolean own = seen.may(DialogueSight.OWN);
    List<Opening> opened = own ? openings.of(reader.person(), dialogue.toString()) : List.of();
    var takeaways = new TakeawayWriter(seen, reader.person(), opened);
    var writer =
        new DialogueWriter(seen, reader.person(), title, readable(seen, reader), takeaways);
    Openings.Noting noting = openings.by(reader);
    writer.note(noting);
    DialogueAnswer answer = noting.keepWhile(() -> joins.join(writer::write));
    return Versioned.answer(answer, answer.version().filter(_ -> past.isEmpty()));
  }

  /** An expert cannot prepare without knowing what is asked: the brief holds the wordings. */
  private Map<QuestionId, QuestionView> readable(SeenDialogue seen, Standing reader) {
    if (!seen.may(DialogueSight.BRIEF)) return Map.of();
    List<QuestionId> asked = seen.view().questions();
    Questions as = seen.past().map(questions::at).orElse(questions);
    return seen.hats().contains(Hat.EXPERT) ? as.forBrief(asked) : as.readable(asked, reader);
  }

  @GetMapping
  Page<DialogueLine> dialogues(ListAsked asked, MomentAsked then, Standing reader) {
    Optional<Past> past = hindsight.at(then, asked.inLocation(), reader);
    Cut<SeenDialogue> cut = past.map(dialogues::at).orElse(dialogues).list(asked, reader);
    Map<ThemeId, String> titles =
        themes.titles(cut.seen().stream().map(one -> one.view().brief().theme()).toList());
    return cut.page(cut.seen().stream().map(one -> DialogueLine.of(one, titles)).toList(), past);
  }
}
