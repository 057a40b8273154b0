package nl.werkplaats.query.replay;

import java.util.List;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.asof.Moment;

/**
 * What is to be made again.
 *
 * @param views by name
 */
record ReplayAsked(LocationId location, Moment moment, List<String> views) {

  ReplayAsked {
    views = List.copyOf(views);
  }
}
