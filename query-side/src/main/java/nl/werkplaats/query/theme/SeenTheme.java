package nl.werkplaats.query.theme;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.move.ThemeMoves;
import nl.werkplaats.query.projection.Kept;

/** A theme before one reader who may see it. */
public record SeenTheme(Kept<ThemeView> kept, ThemeFacts facts, Set<Hat> hats) {

  public ThemeView view() {
    return kept.view();
  }

  public ThemeId id() {
    return view().start().id();
  }

  /** The moves that this reader can make now. */
  public List<String> allowedMoves() {
    return ThemeMoves.TABLE.allowed(facts, hats);
  }
}
