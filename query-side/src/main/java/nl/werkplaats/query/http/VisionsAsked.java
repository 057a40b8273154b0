package nl.werkplaats.query.http;

import java.util.Optional;
import nl.werkplaats.kernel.id.TeamId;

/**
 * What is asked of the visions of a location, as it came in.
 *
 * @param team only those of this team; all of them when absent
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record VisionsAsked(String team, String limit, String cursor) {

  public Optional<TeamId> ofTeam() {
    return new Parameter("team", team).id(TeamId::of);
  }

  public int atMost() {
    return new PageAsked(limit, cursor).atMost();
  }

  /** Lists go from the youngest to the oldest. */
  public long before() {
    return new PageAsked(limit, cursor).before();
  }
}
