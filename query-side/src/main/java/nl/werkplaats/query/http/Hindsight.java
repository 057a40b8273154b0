package nl.werkplaats.query.http;

import java.time.Clock;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.asof.Pasts;
import nl.werkplaats.query.asof.Scope;

/** Lets a reader look back: finds the moment that is asked about, or none when that is now. */
public final class Hindsight {

  private final Pasts pasts;
  private final Clock clock;

  public Hindsight(Pasts pasts, Clock clock) {
    this.pasts = pasts;
    this.clock = clock;
  }

  /** The moment that is asked about. */
  public Optional<Past> at(MomentAsked then) {
    return then.moment(clock.instant()).map(pasts::at);
  }

  /** The same where one can wait for a version as well: nobody waits for what is past. */
  public Optional<Past> at(MomentAsked then, VersionAsked awaited) {
    Optional<Past> past = at(then);
    if (past.isPresent() && (awaited.number().isPresent() || awaited.stream().isPresent())) {
      throw new Refused(Refusal.Malformed.at("version", "not-with-moment"));
    }
    return past;
  }

  /** The same of one whole location, for whoever is something there now. */
  public Optional<Past> at(MomentAsked then, Optional<LocationId> location, Standing reader) {
    return at(then)
        .map(past -> {
          LocationId place =
              location.orElseThrow(() -> new Refused(Refusal.Malformed.at("location", "required")));
          if (!reader.belongsTo(place)) throw Refused.unknown();
          return past.within(Scope.of(place));
        });
  }

  /** Two moments that are compared, the earlier one first. */
  public record Two(Past from, Past to) {}

  /** The two moments that are asked about. */
  public Two at(CompareAsked asked) {
    CompareAsked.Two moments = asked.moments(clock.instant());
    return new Two(pasts.at(moments.from()), pasts.at(moments.to()));
  }
}
