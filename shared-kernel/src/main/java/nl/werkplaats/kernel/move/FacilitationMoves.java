package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a request for time, space and means: leadership decides on it once. */
public final class FacilitationMoves {

  /** Those who ask. */
  public static final Set<Hat> ASKERS =
      by(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.TEAM_LEADER);

  public static final MoveTable<FacilitationFacts.Stage, FacilitationFacts> TABLE =
      new MoveTable<>(
          List.of(
              row(
                  "decide",
                  EnumSet.of(FacilitationFacts.Stage.REQUESTED),
                  by(Hat.SCHOOL_LEADER, Hat.TEAM_LEADER))));

  private FacilitationMoves() {}
}
