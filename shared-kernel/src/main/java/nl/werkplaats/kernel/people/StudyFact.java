package nl.werkplaats.kernel.people;

import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.StudyId;

/**
 * Where a study belongs.
 *
 * @param locations its own, and those where learner reports are written for it
 */
public record StudyFact(StudyId study, LocationId location, Set<LocationId> locations) {

  public StudyFact {
    locations = Set.copyOf(locations);
  }
}
