package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.id.LocationId;

/**
 * What the table of moves and the policy must know of one theme.
 *
 * @param linked how many questions are gathered under it that were not withdrawn or redirected
 * @param unfinished how many of those are live or parked
 * @param hasExpert whether an expert is coupled
 */
public record ThemeFacts(
    LocationId location,
    ThemeStage stage,
    ThemeOrigin origin,
    int linked,
    int unfinished,
    boolean hasExpert)
    implements MoveTable.Facts<ThemeStage> {

  public Set<Hat> hats(Standing asker) {
    return asker.hatsAt(location);
  }

  /**
   * Themes are the common ground of those who teach at a location and those who gather there; an
   * auditor sees that they were there.
   */
  public static boolean visibleTo(Set<Hat> hats) {
    return wordsVisibleTo(hats) || hats.contains(Hat.AUDITOR) || hats.contains(Hat.SYSTEM);
  }

  /** What was written down of it, such as in what it was embedded. */
  public static boolean wordsVisibleTo(Set<Hat> hats) {
    return hats.contains(Hat.TEACHER)
        || hats.contains(Hat.SCHOOL_TRAINER)
        || hats.contains(Hat.QUALITY_OFFICER)
        || hats.contains(Hat.TEAM_LEADER);
  }

  /** A note is for its author and the schoolopleider. */
  public boolean notesVisibleTo(Set<Hat> hats) {
    return hats.contains(Hat.SCHOOL_TRAINER);
  }
}
