package nl.werkplaats.kernel.move;

import static java.util.EnumSet.of;
import static nl.werkplaats.kernel.code.ThemeStage.ACTIVE;
import static nl.werkplaats.kernel.code.ThemeStage.EMERGING;
import static nl.werkplaats.kernel.code.ThemeStage.RESTING;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.move.MoveTable.Condition;

/**
 * The life of a theme: it comes up, is worked on, rests, returns, and ends or becomes daily work.
 */
public final class ThemeMoves {

  private static final Set<ThemeStage> GOING = of(EMERGING, ACTIVE, RESTING);

  /** Those who gather questions; the same people open themes. */
  public static final Set<Hat> GATHERERS =
      by(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.TEAM_LEADER);

  private static final Condition<ThemeFacts> FROM_PRACTICE =
      new Condition<>(
          "needs-question", facts -> facts.linked() > 0 || facts.origin() == ThemeOrigin.TOP_DOWN);
  private static final Condition<ThemeFacts> NOTHING_UNFINISHED =
      new Condition<>("questions-unfinished", facts -> facts.unfinished() == 0);
  private static final Condition<ThemeFacts> EXPERT =
      new Condition<>("no-expert", ThemeFacts::hasExpert);

  public static final MoveTable<ThemeStage, ThemeFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("activate", of(EMERGING, RESTING), GATHERERS, FROM_PRACTICE),
              row("rest", of(ACTIVE), GATHERERS),
              row("embed", of(ACTIVE, RESTING), GATHERERS, NOTHING_UNFINISHED),
              row("retire", GOING, GATHERERS, NOTHING_UNFINISHED),
              row("couple-expert", GOING, GATHERERS),
              row("uncouple-expert", GOING, GATHERERS, EXPERT),
              row("waive-expert", GOING, GATHERERS)));

  private ThemeMoves() {}
}
