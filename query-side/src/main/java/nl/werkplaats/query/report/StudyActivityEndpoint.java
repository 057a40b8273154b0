package nl.werkplaats.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.PageAsked;
import nl.werkplaats.query.http.Versioned;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the researchers of a study what those who consent learned from, without their names. */
@RestController
@RequestMapping(path = "/api/v1/studies", produces = MediaType.APPLICATION_JSON_VALUE)
class StudyActivityEndpoint {

  private final Reports reports;
  private final Register register;
  private final Pseudonyms pseudonyms;
  private final Openings openings;

  StudyActivityEndpoint(
      Reports reports, Register register, Pseudonyms pseudonyms, Openings openings) {
    this.reports = reports;
    this.register = register;
    this.pseudonyms = pseudonyms;
    this.openings = openings;
  }

  /**
   * One activity; without a type as long as nobody coded it.
   *
   * @param pseudonym of the author, the same throughout this study and in no other
   * @param formality I or F, which follows from the type
   * @param coder whether the author or a researcher said so last
   * @param recodings how often somebody looked at it again
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record StudyActivity(
      UUID pseudonym,
      WindowId window,
      ReportId report,
      ItemId activity,
      Optional<ActivityType> type,
      Optional<String> formality,
      Optional<ReportView.Coder> coder,
      Optional<Integer> codebookVersion,
      int recodings) {}

  @GetMapping("/{id}/activities")
  Page<StudyActivity> activities(@PathVariable String id, PageAsked asked, Standing reader) {
    StudyId study = Versioned.id(id, StudyId::of);
    if (!register.studies().isResearcherOf(reader.person(), study)) throw Refused.unknown();
    Cut<Reports.Placed> cut = reports.activities(study, asked);
    List<StudyActivity> lines = cut.seen().stream().map(one -> line(one, study)).toList();
    Openings.Noting noting = openings.by(reader);
    cut.seen().stream()
        .map(placed -> placed.kept().view().start())
        .forEach(
            start -> noting.opened(List.of(start.author()), start.id().toString(), "activities"));
    noting.keep();
    return cut.page(lines);
  }

  private StudyActivity line(Reports.Placed placed, StudyId study) {
    ReportView.Start start = placed.kept().view().start();
    Optional<ReportView.Coding> coding = placed.activity().coding();
    return new StudyActivity(
        pseudonyms.of(start.author(), study),
        start.window(),
        start.id(),
        placed.activity().activity(),
        coding.map(ReportView.Coding::type),
        coding.map(ReportView.Coding::formality),
        coding.map(ReportView.Coding::coder),
        coding.map(ReportView.Coding::codebookVersion),
        Math.max(0, placed.activity().codings().size() - 1));
  }
}
