package nl.werkplaats.query.http;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.asof.Meaning;
import nl.werkplaats.query.asof.Moment;

/**
 * Of which moment something is asked, as it came in.
 *
 * @param at now when absent
 * @param meaning {@code known}: what the service had been told by then, which is also meant when
 *     absent; {@code true}: what was so at school by then, also when it was told later
 */
public record MomentAsked(String at, String meaning) {

  /**
   * The moment; absent when it is asked about now.
   *
   * @throws Refused when it cannot be read, or is still to come
   */
  Optional<Moment> moment(Instant now) {
    return moment("at", now);
  }

  /** The same, given under another name. */
  Optional<Moment> moment(String name, Instant now) {
    Optional<Instant> moment = new Parameter(name, at).moment();
    Optional<Meaning> meant = new Parameter("meaning", meaning).meaning();
    if (moment.filter(now::isBefore).isPresent()) throw refused(name, "in-future");
    if (moment.isEmpty() && meant.isPresent()) throw refused("meaning", "without-moment");
    return moment.map(when -> new Moment(when, meant.orElse(Meaning.KNOWN)));
  }

  private static Refused refused(String name, String problem) {
    return new Refused(Refusal.Malformed.at(name, problem));
  }
}
