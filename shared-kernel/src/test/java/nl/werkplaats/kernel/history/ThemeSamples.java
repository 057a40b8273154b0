package nl.werkplaats.kernel.history;

import static nl.werkplaats.kernel.history.Samples.LOCATION;
import static nl.werkplaats.kernel.history.Samples.PERSON;
import static nl.werkplaats.kernel.history.Samples.QUESTION;
import static nl.werkplaats.kernel.history.Samples.THEME;
import static nl.werkplaats.kernel.history.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertCoupled;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertUncoupled;
import nl.werkplaats.kernel.event.ThemeEvent.ExpertWaived;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeLinked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeUnlinked;
import nl.werkplaats.kernel.id.ThemeId;

/** Every kind of event of one theme; synthetic. */
final class ThemeSamples {

  private ThemeSamples() {}

  static List<ThemeEvent> all() {
    return List.of(
        new ThemeOpened(
            THEME,
            LOCATION,
            "Sample title",
            ThemeOrigin.SUCCESSOR,
            Optional.of(ThemeId.of("01900000-0000-7000-8000-000000000034"))),
        new ThemeLinked(THEME, QUESTION),
        new ThemeUnlinked(THEME, QUESTION),
        new ThemeActivated(THEME, 1),
        new ThemeRested(THEME),
        new ThemeEmbedded(THEME, text(19)),
        new ThemeRetired(
            THEME,
            RetireReason.MERGED,
            Optional.of(text(20)),
            Optional.of(ThemeId.of("01900000-0000-7000-8000-000000000035"))),
        new ExpertCoupled(
            THEME,
            ExpertKind.TOPIC_SPECIALIST,
            ExpertOrigin.EXTERNAL,
            Optional.of(PERSON),
            Optional.of(LocalDate.parse("2026-01-15"))),
        new ExpertUncoupled(THEME),
        new ExpertWaived(THEME, WaiveReason.NONE_AVAILABLE, Optional.of(text(21))));
  }
}
