package nl.werkplaats.query.theme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.move.ThemeMoves;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.projection.Kept;

/**
 * A theme before one reader who may see it.
 *
 * @param past the moment that is asked about; absent when that is now
 */
public record SeenTheme(
    Kept<ThemeView> kept, ThemeFacts facts, Set<Hat> hats, Optional<Past> past) {

  public ThemeView view() {
    return kept.view();
  }

  public ThemeId id() {
    return view().start().id();
  }

  /** The moves that this reader can make now; what is past is moved by nobody. */
  public Optional<List<String>> allowedMoves() {
    return past.isPresent() ? Optional.empty() : Optional.of(ThemeMoves.TABLE.allowed(facts, hats));
  }
}
