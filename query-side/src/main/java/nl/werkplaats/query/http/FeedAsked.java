package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;

/**
 * Which events are asked for, as it came in.
 *
 * @param location only of there
 * @param from recorded at this moment or day or later
 * @param to recorded at this moment or day or before
 * @param after the sequence of the last event that the reader has
 * @param limit 1–200; 50 on a page and all of them in a stream when absent
 */
public record FeedAsked(String location, String from, String to, String after, String limit) {

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  public LocationId inLocation() {
    return new Parameter("location", location)
        .id(LocationId::of)
        .orElseThrow(() -> new Refused(Refusal.Malformed.at("location", "required")));
  }

  public Instant first() {
    return new Parameter("from", from).from().orElse(Instant.EPOCH);
  }

  public Instant last() {
    return new Parameter("to", to).to().orElse(LAST);
  }

  public long position() {
    return new Parameter("after", after).word(Long::parseLong).orElse(0L);
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** How many at most, unless all are asked for. */
  public Optional<Integer> limited() {
    return limit == null ? Optional.empty() : Optional.of(atMost());
  }
}
