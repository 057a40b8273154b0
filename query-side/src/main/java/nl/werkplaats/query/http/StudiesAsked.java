package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;

/**
 * What is asked of the studies, as it came in.
 *
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record StudiesAsked(String location, String stage, String limit, String cursor) {

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public <E extends Enum<E>> Optional<E> inStage(Class<E> stages) {
    return new Parameter("stage", stage).code(stages);
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** Lists go from the youngest to the oldest. */
  public long before() {
    return new Parameter("cursor", cursor).cursor().orElse(Long.MAX_VALUE);
  }
}
