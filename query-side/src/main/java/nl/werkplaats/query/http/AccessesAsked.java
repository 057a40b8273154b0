package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What is asked of the log of who looked, as it came in.
 *
 * @param location wherever the reader may see it when absent
 * @param who only what this person asked
 * @param from the first moment or day on which it was asked
 * @param to the last moment or day on which it was asked
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record AccessesAsked(
    String location, String who, String from, String to, String limit, String cursor) {

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public Optional<PersonId> by() {
    return new Parameter("who", who).id(PersonId::of);
  }

  public Optional<Instant> first() {
    return new Parameter("from", from).from();
  }

  public Optional<Instant> last() {
    return new Parameter("to", to).to();
  }

  public PageAsked page() {
    return new PageAsked(limit, cursor);
  }
}
