package nl.werkplaats.query.operations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.DeadLettersAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.projection.DeadLetter;
import nl.werkplaats.query.projection.DeadLetters;
import nl.werkplaats.query.projection.Projections;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's side of the views; for administrators only. */
@RestController
@RequestMapping(path = "/api/v1/operations", produces = MediaType.APPLICATION_JSON_VALUE)
class OperationsEndpoint {

  private final Projections projections;
  private final DeadLetters letters;
  private final Clock clock;

  OperationsEndpoint(Projections projections, DeadLetters letters, Clock clock) {
    this.projections = projections;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/projections")
  Page<ProjectionAnswer> projections(Standing reader) {
    let(reader);
    List<ProjectionAnswer> answers =
        projections.progress().stream()
            .map(one -> ProjectionAnswer.of(one, letters.count(one)))
            .toList();
    return new Page<>(answers, Optional.empty());
  }

  @GetMapping("/dead-letters")
  Page<DeadLetter> deadLetters(DeadLettersAsked asked, Standing reader) {
    let(reader);
    int limit = asked.atMost();
    List<DeadLetter> found = letters.list(asked.ofProjection(), asked.after(), limit + 1);
    boolean more = found.size() > limit;
    List<DeadLetter> page = more ? found.subList(0, limit) : found;
    return new Page<>(page, more ? Optional.of(asked.next(page.getLast().id())) : Optional.empty());
  }

  /** Is done within a second or so by the node that works on the key. */
  @PostMapping("/dead-letters/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@PathVariable String id, Standing asker) {
    let(asker);
    letters.retry(id);
  }

  @PostMapping("/dead-letters/{id}/drop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void drop(@PathVariable String id, @RequestBody(required = false) byte[] body, Standing asker) {
    let(asker);
    letters.drop(id, Reason.in(body).text(), asker.person(), clock.instant());
  }

  private static void let(Standing asker) {
    if (!asker.administers()) throw new Refused(new Refusal.NotYours());
  }
}
