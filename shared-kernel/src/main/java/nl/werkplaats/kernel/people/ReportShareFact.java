package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;

/**
 * A report that its author shows to one person.
 *
 * @param until the last day on which it is shown
 */
public record ReportShareFact(
    ShareId share, ReportId report, PersonId recipient, LocalDate until) {}
