package nl.werkplaats.query.growth;

import java.time.Instant;
import java.util.List;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.id.ReportId;

/**
 * A learner report, as far as the palette needs it.
 *
 * @param types of its activities that were coded, each by its latest coding
 */
public record CodedReport(ReportId report, Instant at, List<ActivityType> types) {

  public CodedReport {
    types = List.copyOf(types);
  }
}
