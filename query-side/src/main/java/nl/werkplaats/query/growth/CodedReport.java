package nl.werkplaats.query.growth;

import java.time.Instant;
import java.util.List;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.query.report.ReportView;

/**
 * A learner report, as far as the palette needs it.
 *
 * @param types of its activities that were coded, each by its latest coding
 */
public record CodedReport(ReportId report, Instant at, List<ActivityType> types) {

  public CodedReport {
    types = List.copyOf(types);
  }

  public static CodedReport of(ReportView report) {
    return new CodedReport(
        report.start().id(),
        report.start().submittedAt(),
        report.activities().stream()
            .flatMap(activity -> activity.coding().stream())
            .map(ReportView.Coding::type)
            .toList());
  }
}
