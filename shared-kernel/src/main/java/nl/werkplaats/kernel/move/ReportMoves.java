package nl.werkplaats.kernel.move;

import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a learner report: its author hands it in, has it coded and may show it. */
public final class ReportMoves {

  private static final Set<ReportFacts.Stage> ALWAYS = EnumSet.allOf(ReportFacts.Stage.class);

  public static final MoveTable<ReportFacts.Stage, ReportFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("code", ALWAYS, by(Hat.AUTHOR, Hat.CODER)),
              row("share", ALWAYS, by(Hat.AUTHOR)),
              row("revoke-share", ALWAYS, by(Hat.AUTHOR))));

  private ReportMoves() {}
}
