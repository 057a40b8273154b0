package nl.werkplaats.query.growth;

import java.util.Optional;
import java.util.OptionalLong;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.GrowthAsked;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Waits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows somebody how they grew; there is no way to ask it about anybody else. */
@RestController
@RequestMapping(path = "/api/v1/me/growth", produces = MediaType.APPLICATION_JSON_VALUE)
class GrowthEndpoint {

  private final Growth growth;
  private final Waits waits;
  private final Hindsight hindsight;

  GrowthEndpoint(Growth growth, Waits waits, Hindsight hindsight) {
    this.growth = growth;
    this.waits = waits;
    this.hindsight = hindsight;
  }

  @GetMapping
  GrowthAnswer own(GrowthAsked asked, MomentAsked then, Standing reader) {
    Optional<SchoolYear> year = asked.year();
    Optional<Past> past = hindsight.at(then, asked.reached());
    waits.see(asked.reached(), reader, () -> Optional.of(reader), _ -> OptionalLong.empty());
    return growth.own(reader, year, past);
  }
}
