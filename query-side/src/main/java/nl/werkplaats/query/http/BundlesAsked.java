package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;

/**
 * What a bundle is asked of, as it came in.
 *
 * @param location wherever the reader may see it when absent
 * @param from the first moment or day on which it was recorded
 * @param to the last moment or day on which it was recorded
 */
public record BundlesAsked(String location, String from, String to) {

  public Optional<LocationId> inLocation() {
    return new Parameter("location", location).id(LocationId::of);
  }

  public Optional<Instant> first() {
    return new Parameter("from", from).from();
  }

  public Optional<Instant> last() {
    return new Parameter("to", to).to();
  }
}
