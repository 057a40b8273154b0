package nl.werkplaats.query.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.QuestionSight;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows questions, each reader what that reader may see of them. */
@RestController
@RequestMapping(path = "/api/v1/questions", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionEndpoint {

  private final Questions questions;
  private final Waits waits;
  private final Joins joins;
  private final Openings openings;
  private final Hindsight hindsight;

  QuestionEndpoint(
      Questions questions, Waits waits, Joins joins, Openings openings, Hindsight hindsight) {
    this.questions = questions;
    this.waits = waits;
    this.joins = joins;
    this.openings = openings;
    this.hindsight = hindsight;
  }

  @GetMapping("/{id}")
  ResponseEntity<QuestionAnswer> question(
      @PathVariable String id, VersionAsked asked, MomentAsked then, Standing reader) {
    QuestionId question = Versioned.id(id, QuestionId::of);
    Optional<Past> past = hindsight.at(then, asked);
    Questions as = past.map(questions::at).orElse(questions);
    SeenQuestion seen =
        waits.see(asked, reader, () -> as.see(question, reader), QuestionEndpoint::version);
    List<Opening> opened = opened(seen, reader);
    var writer = new QuestionWriter(seen, reader.person(), questions.today(), opened);
    Openings.Noting noting = openings.by(reader);
    writer.note(noting);
    QuestionAnswer answer = noting.keepWhile(() -> joins.join(writer::write));
    return Versioned.answer(answer, answer.version().filter(_ -> past.isEmpty()));
  }

  private List<Opening> opened(SeenQuestion seen, Standing reader) {
    if (!seen.may(QuestionSight.OWN)) return List.of();
    return openings.of(reader.person(), seen.id().toString()).stream()
        .filter(one -> seen.past().filter(then -> one.at().isAfter(then.moment().at())).isEmpty())
        .toList();
  }

  private static OptionalLong version(SeenQuestion seen) {
    return seen.may(QuestionSight.STAGE)
        ? OptionalLong.of(seen.kept().version())
        : OptionalLong.empty();
  }

  @GetMapping
  Page<QuestionLine> questions(ListAsked asked, MomentAsked then, Standing reader) {
    Optional<Past> past = hindsight.at(then, asked.inLocation(), reader);
    Cut<SeenQuestion> cut = past.map(questions::at).orElse(questions).list(asked, reader);
    Openings.Noting noting = openings.by(reader);
    cut.seen().forEach(seen -> QuestionLine.note(seen, noting));
    List<QuestionLine> lines = noting.keepWhile(() -> joins.join(joined -> lines(cut, joined)));
    return cut.page(lines, past);
  }

  private static List<QuestionLine> lines(Cut<SeenQuestion> cut, Joins.Joined joined) {
    return cut.seen().stream().map(seen -> QuestionLine.of(seen, joined)).toList();
  }
}
