package nl.werkplaats.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.WindowId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the register that speaks of learner reports, and of who may code them. */
public final class ReportRegister extends FactReader {

  private static final String REPORTS =
      "select report, report_window, location, study, author from report_fact where ";

  private final StudyRegister studies;

  ReportRegister(JdbcClient database, Clock clock, StudyRegister studies) {
    super(database, clock);
    this.studies = studies;
  }

  public Optional<ReportWindowFact> window(WindowId window) {
    return sql("""
    select report_window, location, study, opens_on, closes_on from report_window_fact
    where report_window = :window
    """)
        .param("window", window.value())
        .query((row, _) ->
            new ReportWindowFact(
                window,
                new LocationId(uuid(row, "location")),
                study(row),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class)))
        .optional();
  }

  public Optional<ReportFact> report(ReportId report) {
    return reports("report = :id", report).stream().findFirst();
  }

  /** The report that somebody handed in through this window. */
  public Optional<ReportId> reportOf(PersonId author, WindowId window) {
    return reports("author = :id", author).stream()
        .filter(report -> report.window().equals(window))
        .map(ReportFact::report)
        .findFirst();
  }

  /** How many people handed in a report through this window. */
  public int countIn(WindowId window) {
    return sql("select count(*) from report_fact where report_window = :window")
        .param("window", window.value())
        .query(Integer.class)
        .single();
  }

  /** A share that was not ended, also when its last day is over. */
  public Optional<ReportShareFact> share(ShareId share) {
    return shares("share = :id", share).stream().findFirst();
  }

  /** To whom the report is shown today. */
  public List<ReportShareFact> sharesOf(ReportId report) {
    return shares("report = :id and until_on >= :today", report);
  }

  /** Which reports are shown to this person today. */
  public List<ReportShareFact> sharesFor(PersonId recipient) {
    return shares("recipient = :id and until_on >= :today", recipient);
  }

  /** Whether somebody may code this report: in its study, by the author's consent. */
  public boolean mayCode(PersonId person, ReportFact report) {
    return report
        .study()
        .filter(study ->
            studies.isResearcherOf(person, study) && studies.consents(report.author(), study))
        .isPresent();
  }

  private List<ReportFact> reports(String which, Id id) {
    return sql(REPORTS + which + " order by report")
        .param("id", id.value())
        .query((row, _) ->
            new ReportFact(
                new ReportId(uuid(row, "report")),
                new WindowId(uuid(row, "report_window")),
                new LocationId(uuid(row, "location")),
                study(row),
                new PersonId(uuid(row, "author"))))
        .list();
  }

  private List<ReportShareFact> shares(String which, Id id) {
    return sql("select share, report, recipient, until_on from report_share where "
            + which
            + " order by share")
        .param("id", id.value())
        .param("today", today())
        .query((row, _) ->
            new ReportShareFact(
                new ShareId(uuid(row, "share")),
                new ReportId(uuid(row, "report")),
                new PersonId(uuid(row, "recipient")),
                row.getObject("until_on", LocalDate.class)))
        .list();
  }

  private static Optional<StudyId> study(ResultSet row) throws SQLException {
    UUID study = uuid(row, "study");
    return Optional.ofNullable(study).map(StudyId::new);
  }
}
