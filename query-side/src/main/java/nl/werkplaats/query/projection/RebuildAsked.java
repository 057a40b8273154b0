package nl.werkplaats.query.projection;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What somebody asks to be made anew.
 *
 * @param projections by name
 * @param location when only its documents are to be made anew, in their place
 * @param dryRun only compares, whatever else is asked
 */
public record RebuildAsked(
    List<String> projections,
    Optional<LocationId> location,
    Switching switching,
    boolean dryRun,
    PersonId by) {

  public RebuildAsked {
    projections = List.copyOf(projections);
  }
}
