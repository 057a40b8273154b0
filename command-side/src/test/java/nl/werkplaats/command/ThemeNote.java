package nl.werkplaats.command;

import java.util.Optional;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;

/** Which stage an event of a theme leads to, told a second time for the tests. */
final class ThemeNote {

  private ThemeNote() {}

  static Optional<ThemeStage> stageAfter(ThemeEvent event) {
    return switch (event) {
      case ThemeOpened _ -> Optional.of(ThemeStage.EMERGING);
      case ThemeActivated _ -> Optional.of(ThemeStage.ACTIVE);
      case ThemeRested _ -> Optional.of(ThemeStage.RESTING);
      case ThemeEmbedded _ -> Optional.of(ThemeStage.EMBEDDED);
      case ThemeRetired _ -> Optional.of(ThemeStage.RETIRED);
      case ThemeLinked _, ThemeUnlinked _, ExpertCoupled _, ExpertUncoupled _, ExpertWaived _ ->
          Optional.empty();
    };
  }
}
