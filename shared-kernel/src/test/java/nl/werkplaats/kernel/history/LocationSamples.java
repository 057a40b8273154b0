package nl.werkplaats.kernel.history;

import static nl.werkplaats.kernel.history.Samples.LOCATION;
import static nl.werkplaats.kernel.history.Samples.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TeamId;

/** Every kind of event of one location; synthetic. */
final class LocationSamples {

  private LocationSamples() {}

  static List<LocationEvent> all() {
    return List.of(
        new LocationRegistered(
            LOCATION,
            "Sample location",
            "Sample institution",
            LocalDate.parse("2026-01-15"),
            Optional.of(LocationId.of("01900000-0000-7000-8000-000000000037"))),
        new TeamFormed(LOCATION, TeamId.of("01900000-0000-7000-8000-000000000038"), "Sample title"),
        new TeamLeaderSet(LOCATION, TeamId.of("01900000-0000-7000-8000-000000000039"), PERSON),
        new TeamJoined(LOCATION, TeamId.of("01900000-0000-7000-8000-000000000040"), PERSON),
        new TeamLeft(LOCATION, TeamId.of("01900000-0000-7000-8000-000000000041"), PERSON),
        new RoleGranted(
            LOCATION, PERSON, Role.QUALITY_OFFICER, Optional.of(LocalDate.parse("2026-01-15"))),
        new RoleEnded(LOCATION, PERSON, Role.QUALITY_OFFICER));
  }
}
