package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;

/**
 * What is asked of a list, as it came in.
 *
 * @param from the first moment or day
 * @param to the last moment or day
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record ListAsked(
    String location,
    String stage,
    String theme,
    String from,
    String to,
    String limit,
    String cursor) {

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public <E extends Enum<E>> Optional<E> inStage(Class<E> stages) {
    return new Parameter("stage", stage).code(stages);
  }

  public Optional<ThemeId> underTheme() {
    return new Parameter("theme", theme).id(ThemeId::of);
  }

  public Optional<Instant> first() {
    return new Parameter("from", from).from();
  }

  public Optional<Instant> last() {
    return new Parameter("to", to).to();
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** Lists go from the youngest to the oldest. */
  public long before() {
    return new Parameter("cursor", cursor).cursor().orElse(Long.MAX_VALUE);
  }
}
