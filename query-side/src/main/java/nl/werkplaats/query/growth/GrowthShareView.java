package nl.werkplaats.query.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShareRevoked;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShared;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.move.GrowthShareFacts;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * Who shows which view of their own development to whom, folded from its events; never the view.
 *
 * @param until the last day on which it is shown
 */
public record GrowthShareView(
    ShareId id,
    PersonId owner,
    GrowthView view,
    Optional<SchoolYear> schoolYear,
    PersonId recipient,
    LocalDate until,
    Instant sharedAt,
    Optional<Instant> revokedAt) {

  static GrowthShareView of(ViewShared e, Provenance by) {
    return new GrowthShareView(
        e.share(),
        e.owner(),
        e.view(),
        e.schoolYear(),
        e.recipient(),
        e.until(),
        by.happenedAt(),
        Optional.empty());
  }

  GrowthShareView fold(GrowthShareEvent event, Provenance by) {
    return switch (event) {
      case ViewShared _ -> throw new IllegalStateException("a view is shared once");
      case ViewShareRevoked _ ->
          new GrowthShareView(
              id,
              owner,
              view,
              schoolYear,
              recipient,
              until,
              sharedAt,
              Optional.of(by.happenedAt()));
    };
  }

  /** What the kernel's table judges by. */
  GrowthShareFacts facts() {
    return new GrowthShareFacts(owner, recipient, until, revokedAt.isPresent());
  }
}
