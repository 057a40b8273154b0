package nl.werkplaats.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.ReportWindowFacts;
import nl.werkplaats.kernel.move.ReportWindowMoves;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.http.WindowsAsked;
import nl.werkplaats.query.projection.Kept;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows windows for learner reports; never who handed in one, and who did not. */
@RestController
@RequestMapping(path = "/api/v1/report-windows", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportWindowEndpoint {

  private final ReportWindows windows;
  private final Register register;
  private final Waits waits;
  private final Clock clock;

  ReportWindowEndpoint(ReportWindows windows, Register register, Waits waits, Clock clock) {
    this.windows = windows;
    this.register = register;
    this.waits = waits;
    this.clock = clock;
  }

  /**
   * A window.
   *
   * @param closesOn the last day on which a report comes in
   * @param reports how many came in; absent while it is open, for a number that goes up points at
   *     who came last, and below the number from which outsiders are told figures
   * @param own the reader's own report
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record WindowAnswer(
      WindowId id,
      long version,
      ReportWindowFacts.Stage stage,
      List<String> allowedMoves,
      LocationId location,
      Optional<StudyId> study,
      String title,
      int lookBackWeeks,
      Instant openedAt,
      LocalDate closesOn,
      Optional<Integer> reports,
      Optional<ReportId> own) {}

  @GetMapping("/{id}")
  ResponseEntity<WindowAnswer> window(
      @PathVariable String id, VersionAsked asked, Standing reader) {
    WindowId window = Versioned.id(id, WindowId::of);
    Kept<ReportWindowView> kept =
        waits.see(
            asked,
            reader,
            () -> windows.see(window, reader),
            now -> OptionalLong.of(now.version()));
    WindowAnswer answer = write(kept, reader);
    return Versioned.answer(answer, Optional.of(answer.version()));
  }

  @GetMapping
  Page<WindowAnswer> windows(WindowsAsked asked, Standing reader) {
    Cut<Kept<ReportWindowView>> cut = windows.list(asked, reader);
    return cut.page(cut.seen().stream().map(kept -> write(kept, reader)).toList());
  }

  private WindowAnswer write(Kept<ReportWindowView> kept, Standing reader) {
    ReportWindowView view = kept.view();
    LocalDate today = LocalDate.ofInstant(clock.instant(), SchoolYear.ZONE);
    var facts =
        new ReportWindowFacts(view.location(), ReportWindowFacts.Stage.on(today, view.closesOn()));
    return new WindowAnswer(
        view.id(),
        kept.version(),
        facts.stage(),
        ReportWindowMoves.TABLE.allowed(facts, facts.hats(reader)),
        view.location(),
        view.study(),
        view.title(),
        view.lookBackWeeks(),
        view.openedAt(),
        view.closesOn(),
        reports(view, facts),
        register.reports().reportOf(reader.person(), view.id()));
  }

  private Optional<Integer> reports(ReportWindowView view, ReportWindowFacts facts) {
    if (facts.stage() != ReportWindowFacts.Stage.CLOSED) return Optional.empty();
    int fewest = register.policyOf(view.location()).outsiders();
    return Optional.of(register.reports().countIn(view.id())).filter(many -> many >= fewest);
  }
}
