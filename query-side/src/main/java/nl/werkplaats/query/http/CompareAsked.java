package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.asof.Moment;

/**
 * Which two moments are compared, as it came in.
 *
 * @param from the earlier moment
 * @param to the later one
 * @param meaning of both, as of any moment
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record CompareAsked(String from, String to, String meaning, String limit, String cursor) {

  /** The two moments, the earlier one first. */
  record Two(Moment from, Moment to) {}

  Two moments(Instant now) {
    atMost();
    after();
    Moment first = required(new MomentAsked(from, meaning).moment("from", now), "from");
    Moment last = required(new MomentAsked(to, meaning).moment("to", now), "to");
    if (last.at().isBefore(first.at())) {
      throw new Refused(Refusal.Malformed.at("to", "before-from"));
    }
    return new Two(first, last);
  }

  private static Moment required(Optional<Moment> moment, String name) {
    return moment.orElseThrow(() -> new Refused(Refusal.Malformed.at(name, "required")));
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** Differences go from what began first to what began last. */
  public long after() {
    return new Parameter("cursor", cursor).cursor().orElse(0L);
  }
}
