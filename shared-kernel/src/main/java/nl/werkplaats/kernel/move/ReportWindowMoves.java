package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.move.MoveTable.by;

import java.util.List;
import java.util.Set;

/** The life of a window: somebody opens it, and it closes by itself when its last day is over. */
public final class ReportWindowMoves {

  /** Those who invite a location to look back. */
  public static final Set<Hat> OPENERS =
      by(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.TEAM_LEADER, Hat.RESEARCHER);

  public static final MoveTable<ReportWindowFacts.Stage, ReportWindowFacts> TABLE =
      new MoveTable<>(List.of());

  private ReportWindowMoves() {}
}
