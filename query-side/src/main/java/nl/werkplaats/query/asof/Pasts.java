package nl.werkplaats.query.asof;

import java.util.Set;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.query.projection.Skips;

/** Goes back to moments; nothing of it is kept, and nothing that is kept is touched. */
public final class Pasts {

  private final History history;
  private final Skips skips;

  /**
   * A way back.
   *
   * @param most so many events a location has at most of which one answer is made
   */
  public Pasts(OrderedLog log, Skips skips, long most) {
    this.history = new History(log, most);
    this.skips = skips;
  }

  /** The moment, in which single things can be found by their ids. */
  public Past at(Moment moment) {
    return new Past(history, skips, moment, Scope.of(Set.of()));
  }
}
