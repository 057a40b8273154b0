package nl.werkplaats.query.replay;

import java.time.Duration;

/**
 * How much may be made again.
 *
 * @param running at once on one node
 * @param kept at once of one location, running ones included
 * @param events that are told for one of them
 * @param keptFor after so long what was made goes by itself
 */
public record ReplayLimits(int running, int kept, long events, Duration keptFor) {

  public ReplayLimits {
    if (running < 1 || kept < 1 || events < 1) {
      throw new IllegalArgumentException("of replays there may be one at least");
    }
    if (!keptFor.isPositive()) throw new IllegalArgumentException("a replay is kept for a while");
  }
}
