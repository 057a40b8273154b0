package nl.werkplaats.kernel.move;

import static java.util.EnumSet.of;
import static nl.werkplaats.kernel.move.Hat.SHARER;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.List;
import nl.werkplaats.kernel.move.GrowthShareFacts.Stage;

/** What may become of a shared view of somebody's development: its owner ends it. */
public final class GrowthShareMoves {

  public static final MoveTable<Stage, GrowthShareFacts> TABLE =
      new MoveTable<>(List.of(row("revoke", of(Stage.SHARED), by(SHARER))));

  private GrowthShareMoves() {}
}
