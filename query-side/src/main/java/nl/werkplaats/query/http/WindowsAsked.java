package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;

/**
 * What is asked of the list of windows for learner reports, as it came in.
 *
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record WindowsAsked(String location, String limit, String cursor) {

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public PageAsked page() {
    return new PageAsked(limit, cursor);
  }
}
