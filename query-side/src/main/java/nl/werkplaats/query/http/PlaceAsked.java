package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;

/**
 * What is asked of a list that is by place alone, as it came in.
 *
 * @param location only there; wherever the reader is something when absent
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record PlaceAsked(String location, String limit, String cursor) {

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public int atMost() {
    return new PageAsked(limit, cursor).atMost();
  }

  /** Lists go from the youngest to the oldest. */
  public long before() {
    return new PageAsked(limit, cursor).before();
  }
}
