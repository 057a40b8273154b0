package nl.werkplaats.command.theme;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.text.ProtectedText;

/** What people can ask of a theme. The names of the components are the fields of the body. */
public sealed interface ThemeCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Theme");
  }

  /** Open a theme. */
  record OpenTheme(
      LocationId location, String title, ThemeOrigin origin, Optional<ThemeId> succeeds)
      implements ThemeCommand, Creation {}

  /** Begin to work on the theme, or begin again. */
  record ActivateTheme() implements ThemeCommand {}

  /** Let the theme rest until it returns. */
  record RestTheme() implements ThemeCommand {}

  /** Say in what daily work the theme has become embedded. */
  record EmbedTheme(ProtectedText inWhat) implements ThemeCommand {}

  /** End the theme. */
  record RetireTheme(
      RetireReason reason, Optional<ProtectedText> note, Optional<ThemeId> mergedInto)
      implements ThemeCommand {}

  /** Let an expert join in; an external one until a date. */
  record CoupleExpert(
      ExpertKind kind,
      ExpertOrigin origin,
      Optional<PersonId> person,
      Optional<LocalDate> accessUntil)
      implements ThemeCommand {}

  /** Go on without the expert. */
  record UncoupleExpert() implements ThemeCommand {}

  /** Choose to do without an expert. */
  record WaiveExpert(WaiveReason reason, Optional<ProtectedText> note) implements ThemeCommand {}
}
