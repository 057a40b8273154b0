package nl.werkplaats.command.facilitation;

import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.text.ProtectedText;

/**
 * What people can ask about facilitation. The names of the components are the fields of the body;
 * means are in whole euros.
 */
public sealed interface FacilitationCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Facilitation");
  }

  /** Ask for time, space and means, for a theme or for the werkplaats as a whole. */
  record RequestFacilitation(
      LocationId location, Optional<ThemeId> theme, int hours, boolean space, int means)
      implements FacilitationCommand, Creation {}

  /** Grant it, in whole, in part or not at all. */
  record DecideFacilitation(
      int hours, boolean space, int means, DeciderBody deciderBody, Optional<ProtectedText> note)
      implements FacilitationCommand {}
}
