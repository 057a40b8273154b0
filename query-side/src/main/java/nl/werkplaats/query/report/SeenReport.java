package nl.werkplaats.query.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportMoves;
import nl.werkplaats.kernel.move.ReportSight;
import nl.werkplaats.kernel.people.ReportShareFact;
import nl.werkplaats.query.projection.Kept;

/**
 * A report before one reader: what is so, in which hats they stand before it, what they see.
 *
 * @param shares to whom it is shown today
 */
record SeenReport(
    Kept<ReportView> kept,
    ReportFacts facts,
    List<ReportShareFact> shares,
    Set<Hat> hats,
    Set<ReportSight> sight) {

  ReportView view() {
    return kept.view();
  }

  ReportId id() {
    return view().start().id();
  }

  boolean may(ReportSight what) {
    return sight.contains(what);
  }

  /** The number of events tells more than a recipient needs to know. */
  Optional<Long> version() {
    return may(ReportSight.CODINGS) ? Optional.of(kept.version()) : Optional.empty();
  }

  /** The last day on which it is shown to a recipient. */
  Optional<LocalDate> until(PersonId reader) {
    return shares.stream()
        .filter(share -> share.recipient().equals(reader))
        .map(ReportShareFact::until)
        .max(LocalDate::compareTo);
  }

  List<String> allowedMoves() {
    return ReportMoves.TABLE.allowed(facts, hats);
  }
}
