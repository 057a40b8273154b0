package nl.werkplaats.query.theme;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.move.ThemeMoves;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Scope;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.ListAsked;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows themes to those who teach or gather at their location. */
@RestController
@RequestMapping(path = "/api/v1/themes", produces = MediaType.APPLICATION_JSON_VALUE)
class ThemeEndpoint {

  private final Themes themes;
  private final Questions questions;
  private final Waits waits;
  private final Joins joins;
  private final Hindsight hindsight;

  ThemeEndpoint(Themes themes, Questions questions, Waits waits, Joins joins, Hindsight hindsight) {
    this.themes = themes;
    this.questions = questions;
    this.waits = waits;
    this.joins = joins;
    this.hindsight = hindsight;
  }

  @GetMapping("/{id}")
  ResponseEntity<ThemeAnswer> theme(
      @PathVariable String id, VersionAsked asked, MomentAsked then, Standing reader) {
    ThemeId theme = Versioned.id(id, ThemeId::of);
    Optional<Past> past =
        hindsight
            .at(then, asked)
            .map(moment -> moment.within(Scope.of(themes.around(theme, moment))));
    Themes as = past.map(themes::at).orElse(themes);
    SeenTheme seen =
        waits.see(
            asked,
            reader,
            () -> as.see(theme, reader),
            now -> OptionalLong.of(now.kept().version()));
    List<QuestionId> visible =
        past
            .map(questions::at)
            .orElse(questions)
            .see(seen.view().questions(), reader)
            .values()
            .stream()
            .filter(one -> one.may(QuestionSight.STAGE))
            .map(SeenQuestion::id)
            .toList();
    List<ThemeId> successors = as.successors(theme);
    ThemeAnswer answer =
        joins.join(joined -> write(seen, successors, visible, reader.person(), joined));
    return Versioned.answer(answer, Optional.of(answer.version()).filter(_ -> past.isEmpty()));
  }

  private static ThemeAnswer write(
      SeenTheme seen,
      List<ThemeId> successors,
      List<QuestionId> visible,
      PersonId reader,
      Joined joined) {
    ThemeView view = seen.view();
    ThemeView.Course course = view.course();
    boolean plans = !Collections.disjoint(seen.hats(), ThemeMoves.GATHERERS);
    return new ThemeAnswer(
        seen.id(),
        seen.kept().version(),
        course.stage(),
        seen.allowedMoves(),
        view.start().location(),
        view.start().title(),
        view.start().origin(),
        view.start().succeeds(),
        successors,
        view.start().openedAt(),
        course.since(),
        course.recurrences(),
        seen.facts().linked(),
        seen.facts().unfinished(),
        visible,
        view.expert()
            .map(one ->
                new ThemeAnswer.Expert(
                    one.kind(),
                    one.origin(),
                    one.person().filter(_ -> plans).map(joined::person),
                    one.accessUntil().filter(_ -> plans))),
        view.waived()
            .map(why ->
                new ThemeAnswer.Waived(
                    why.reason(), note(why.note(), why.by(), seen, reader, joined))),
        course
            .embeddedIn()
            .filter(_ -> ThemeFacts.wordsVisibleTo(seen.hats()))
            .flatMap(joined::text),
        course
            .retired()
            .map(why ->
                new ThemeAnswer.Retired(
                    why.reason(),
                    note(why.note(), why.by(), seen, reader, joined),
                    why.mergedInto())),
        seen.past().map(Past::asOf));
  }

  private static Optional<String> note(
      Optional<TextId> note,
      Optional<PersonId> by,
      SeenTheme seen,
      PersonId reader,
      Joined joined) {
    boolean own = by.filter(reader::equals).isPresent();
    return own || seen.facts().notesVisibleTo(seen.hats())
        ? note.flatMap(joined::text)
        : Optional.empty();
  }

  @GetMapping
  Page<ThemeLine> themes(ListAsked asked, MomentAsked then, Standing reader) {
    Optional<Past> past = hindsight.at(then, asked.inLocation(), reader);
    Cut<SeenTheme> cut = past.map(themes::at).orElse(themes).list(asked, reader);
    return cut.page(cut.seen().stream().map(ThemeLine::of).toList(), past);
  }
}
