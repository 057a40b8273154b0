package nl.werkplaats.query.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;

/** A theme in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ThemeLine(
    ThemeId id,
    long version,
    ThemeStage stage,
    Optional<List<String>> allowedMoves,
    LocationId location,
    String title,
    ThemeOrigin origin,
    Optional<ThemeId> succeeds,
    Instant openedAt,
    Instant since,
    int recurrences,
    int linked) {

  static ThemeLine of(SeenTheme seen) {
    ThemeView view = seen.view();
    return new ThemeLine(
        seen.id(),
        seen.kept().version(),
        view.course().stage(),
        seen.allowedMoves(),
        view.start().location(),
        view.start().title(),
        view.start().origin(),
        view.start().succeeds(),
        view.start().openedAt(),
        view.course().since(),
        view.course().recurrences(),
        seen.facts().linked());
  }
}
