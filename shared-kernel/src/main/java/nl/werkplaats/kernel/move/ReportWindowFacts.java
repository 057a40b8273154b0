package nl.werkplaats.kernel.move;

import java.time.LocalDate;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;

/** What the table of moves and the policy must know of one window for learner reports. */
public record ReportWindowFacts(LocationId location, Stage stage)
    implements MoveTable.Facts<ReportWindowFacts.Stage> {

  /** Whether reports come in. */
  public enum Stage {
    OPEN,
    CLOSED;

    /**
     * How a window stands on a day.
     *
     * @param closesOn the last day on which a report comes in
     */
    public static Stage on(LocalDate day, LocalDate closesOn) {
      return day.isAfter(closesOn) ? CLOSED : OPEN;
    }
  }

  /** Windows are for everyone who is something there; what comes in through them is not. */
  public static boolean isVisible(LocationId location, Standing asker) {
    return asker.belongsTo(location);
  }

  public Set<Hat> hats(Standing asker) {
    return asker.hatsAt(location);
  }
}
