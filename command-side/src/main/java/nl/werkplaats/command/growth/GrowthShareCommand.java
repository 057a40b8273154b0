package nl.werkplaats.command.growth;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * What somebody can ask about showing a view of their own development. The names of the components
 * are the fields of the body.
 */
public sealed interface GrowthShareCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "GrowthShare");
  }

  /** Show one view, of one school year or of all, to one person up to and including a date. */
  record ShareView(
      LocationId location,
      GrowthView view,
      Optional<SchoolYear> schoolYear,
      PersonId recipient,
      LocalDate until)
      implements GrowthShareCommand, Creation {}

  /** Stop showing it. */
  record RevokeGrowthShare() implements GrowthShareCommand {}
}
