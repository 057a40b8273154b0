package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;

/** What the table of moves and the policy must know of one location: which one it is. */
public record LocationFacts(LocationId location) implements MoveTable.Facts<LocationFacts.Stage> {

  /** A location is registered or it is not there. */
  public enum Stage {
    REGISTERED
  }

  @Override
  public Stage stage() {
    return Stage.REGISTERED;
  }

  public Set<Hat> hats(Standing asker) {
    return asker.hatsAt(location);
  }
}
