package nl.werkplaats.query.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.StudiesAsked;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows studies to those whom they may ask something, and their work to their researchers. */
@RestController
@RequestMapping(path = "/api/v1/studies", produces = MediaType.APPLICATION_JSON_VALUE)
class StudyEndpoint {

  private final Studies studies;
  private final Waits waits;
  private final Joins joins;

  StudyEndpoint(Studies studies, Waits waits, Joins joins) {
    this.studies = studies;
    this.waits = waits;
    this.joins = joins;
  }

  /** A study in a list. */
  record StudyLine(
      StudyId id,
      long version,
      StudyStage stage,
      List<String> allowedMoves,
      LocationId location,
      String title,
      Instant openedAt,
      boolean consent) {}

  @GetMapping("/{id}")
  ResponseEntity<StudyAnswer> study(@PathVariable String id, VersionAsked asked, Standing reader) {
    StudyId study = Versioned.id(id, StudyId::of);
    SeenStudy seen =
        waits.see(
            asked, reader, () -> studies.see(study, reader), now -> OptionalLong.of(now.version()));
    StudyAnswer answer = joins.join(joined -> new StudyWriter(seen, joined).write());
    return Versioned.answer(answer, Optional.of(answer.version()));
  }

  @GetMapping
  Page<StudyLine> studies(StudiesAsked asked, Standing reader) {
    Cut<SeenStudy> cut = studies.list(asked, reader);
    return cut.page(cut.seen().stream().map(StudyEndpoint::line).toList());
  }

  private static StudyLine line(SeenStudy seen) {
    StudyView view = seen.view();
    return new StudyLine(
        view.start().id(),
        seen.version(),
        view.stage(),
        seen.allowedMoves(),
        view.start().location(),
        view.start().title(),
        view.start().openedAt(),
        seen.ownConsent().isPresent());
  }
}
