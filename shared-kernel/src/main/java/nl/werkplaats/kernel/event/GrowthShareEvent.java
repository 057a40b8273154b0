package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.year.SchoolYear;

/** What happens to one act of sharing a view of one's own development. */
public sealed interface GrowthShareEvent extends Event {

  ShareId share();

  @Override
  default String stream() {
    return share().toString();
  }

  /** Somebody shows one view, of one school year or of all, to one person until a date. */
  record ViewShared(
      ShareId share,
      LocationId location,
      PersonId owner,
      GrowthView view,
      Optional<SchoolYear> schoolYear,
      PersonId recipient,
      LocalDate until)
      implements GrowthShareEvent {}

  /** The owner stopped showing it. */
  record ViewShareRevoked(ShareId share) implements GrowthShareEvent {}
}
