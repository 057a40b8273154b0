package nl.werkplaats.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.ReportsAsked;
import nl.werkplaats.query.http.VersionAsked;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.http.Waits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows learner reports to who wrote them, and one to whom its author opened it. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportEndpoint {

  private final Reports reports;
  private final Pseudonyms pseudonyms;
  private final Waits waits;
  private final Joins joins;
  private final Openings openings;

  ReportEndpoint(
      Reports reports, Pseudonyms pseudonyms, Waits waits, Joins joins, Openings openings) {
    this.reports = reports;
    this.pseudonyms = pseudonyms;
    this.waits = waits;
    this.joins = joins;
    this.openings = openings;
  }

  /**
   * One of the reader's own reports in a list.
   *
   * @param activities how many were described
   * @param coded of how many of those somebody said of what type they are
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ReportLine(
      ReportId id,
      long version,
      ReportFacts.Stage stage,
      List<String> allowedMoves,
      WindowId window,
      LocationId location,
      Optional<StudyId> study,
      Instant submittedAt,
      int activities,
      int coded) {

    static ReportLine of(SeenReport seen) {
      ReportView.Start start = seen.view().start();
      List<ReportView.Described> activities = seen.view().activities();
      return new ReportLine(
          seen.id(),
          seen.kept().version(),
          seen.facts().stage(),
          seen.allowedMoves(),
          start.window(),
          start.location(),
          start.study(),
          start.submittedAt(),
          activities.size(),
          (int) activities.stream().filter(one -> one.coding().isPresent()).count());
    }
  }

  @GetMapping("/{id}")
  ResponseEntity<ReportAnswer> report(
      @PathVariable String id, VersionAsked asked, Standing reader) {
    ReportId report = Versioned.id(id, ReportId::of);
    SeenReport seen =
        waits.see(
            asked,
            reader,
            () -> reports.see(report, reader),
            now -> now.version().map(OptionalLong::of).orElse(OptionalLong.empty()));
    boolean own = seen.may(ReportSight.OWN);
    List<Opening> opened = own ? openings.of(reader.person(), report.toString()) : List.of();
    var writer = new ReportWriter(seen, reader.person(), opened, pseudonyms);
    Openings.Noting noting = openings.by(reader);
    writer.note(noting);
    ReportAnswer answer = noting.keepWhile(() -> joins.join(writer::write));
    return Versioned.answer(answer, answer.version());
  }

  @GetMapping
  Page<ReportLine> reports(ReportsAsked asked, Standing reader) {
    Cut<SeenReport> cut = reports.own(asked, reader);
    return cut.page(cut.seen().stream().map(ReportLine::of).toList());
  }
}
