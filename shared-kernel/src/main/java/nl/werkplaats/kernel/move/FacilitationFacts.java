package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;

/** What the table of moves and the policy must know of one request for facilitation. */
public record FacilitationFacts(LocationId location, Stage stage)
    implements MoveTable.Facts<FacilitationFacts.Stage> {

  /** It was asked for, and then it is decided once. */
  public enum Stage {
    REQUESTED,
    DECIDED
  }

  public Set<Hat> hats(Standing asker) {
    return asker.hatsAt(location);
  }

  /** The ledger is for those who ask and those who decide; it holds nothing of what is learned. */
  public static boolean visibleTo(Set<Hat> hats) {
    return hats.contains(Hat.SCHOOL_LEADER)
        || hats.contains(Hat.TEAM_LEADER)
        || hats.contains(Hat.SCHOOL_TRAINER)
        || hats.contains(Hat.QUALITY_OFFICER)
        || hats.contains(Hat.SYSTEM);
  }

  /** A note is for its author and the schoolopleider. */
  public static boolean notesVisibleTo(Set<Hat> hats) {
    return hats.contains(Hat.SCHOOL_TRAINER);
  }
}
