package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.ActivityCoded;
import nl.werkplaats.kernel.event.ReportEvent.ActivityRecoded;
import nl.werkplaats.kernel.event.ReportEvent.LearnerReportSubmitted;
import nl.werkplaats.kernel.event.ReportEvent.ReportShareRevoked;
import nl.werkplaats.kernel.event.ReportEvent.ReportShared;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.year.SchoolYear;

/** Keeps what the register says of learner reports and their windows. */
final class ReportFactWriter {

  private final FactTables tables;

  ReportFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(ReportWindowEvent event, Provenance by) {
    switch (event) {
      case ReportWindowOpened e ->
          tables.run(
              """
              insert into report_window_fact (report_window, location, study, opens_on, closes_on)
              values (?, ?, ?, ?, ?)
              """,
              e.window(),
              e.location(),
              e.study(),
              LocalDate.ofInstant(by.happenedAt(), SchoolYear.ZONE),
              e.closesOn());
    }
  }

  void write(ReportEvent event) {
    switch (event) {
      case LearnerReportSubmitted e ->
          tables.run(
              """
              insert into report_fact (report, report_window, location, study, author)
              values (?, ?, ?, ?, ?)
              """,
              e.report(),
              e.window(),
              e.location(),
              e.study(),
              e.author());
      case ReportShared e ->
          tables.run(
              "insert into report_share (share, report, recipient, until_on) values (?, ?, ?, ?)",
              e.share(),
              e.report(),
              e.recipient(),
              e.until());
      case ReportShareRevoked e ->
          tables.run("delete from report_share where share = ?", e.share());
      case ActivityCoded _, ActivityRecoded _ -> {}
    }
  }
}
