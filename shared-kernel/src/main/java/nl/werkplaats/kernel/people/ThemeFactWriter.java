package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.code.ThemeStage;
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

/** Keeps what the register says of themes. */
final class ThemeFactWriter {

  private final FactTables tables;

  ThemeFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(ThemeEvent event) {
    ThemeId id = event.theme();
    switch (event) {
      case ThemeOpened e ->
          tables.run(
              "insert into theme_fact (theme, location, stage) values (?, ?, ?)",
              id,
              e.location(),
              ThemeStage.EMERGING);
      case ThemeActivated _ -> put(id, ThemeStage.ACTIVE);
      case ThemeRested _ -> put(id, ThemeStage.RESTING);
      case ThemeEmbedded _ -> put(id, ThemeStage.EMBEDDED);
      case ThemeRetired _ -> put(id, ThemeStage.RETIRED);
      case ThemeLinked _, ThemeUnlinked _, ExpertCoupled _, ExpertUncoupled _, ExpertWaived _ -> {}
    }
  }

  private void put(ThemeId theme, ThemeStage stage) {
    tables.run("update theme_fact set stage = ? where theme = ?", stage, theme);
  }
}
