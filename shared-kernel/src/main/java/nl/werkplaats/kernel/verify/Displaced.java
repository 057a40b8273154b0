package nl.werkplaats.kernel.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.StoredRow;

/** Finds events that are as they were sealed, but for the place where they stand. */
final class Displaced {

  /** Of so many events the place is looked for; where more differ, places say little. */
  private static final int LOOKED_FOR = 1_000;

  private final Map<Long, Hash> sealed;
  private int looked;
  private final Differences found = new Differences();
  private final List<Long> places;

  /**
   * Looks at the places where something differs.
   *
   * @param sealed by position, what was sealed there
   */
  Displaced(Map<Long, Hash> sealed) {
    this.sealed = sealed;
    this.places = new ArrayList<>(sealed.keySet());
  }

  /** Looks where an event belongs that was not sealed where it stands. */
  void look(StoredRow row) {
    if (looked++ >= LOOKED_FOR) return;
    for (long place : places) {
      if (place != row.position() && row.at(place).leaf().hash().equals(sealed.get(place))) {
        found.add(
            "difference.displaced",
            row.position(),
            row.stream(),
            row.sequence(),
            row.eventId(),
            place);
      }
    }
  }

  Differences found() {
    return found;
  }
}
