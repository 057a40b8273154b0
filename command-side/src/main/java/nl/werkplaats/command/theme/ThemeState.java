package nl.werkplaats.command.theme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.ThemeFacts;
import nl.werkplaats.kernel.people.QuestionFact;

/** What the events of one theme add up to, as far as deciding needs it. */
final class ThemeState {

  LocationId location;
  ThemeStage stage;
  int recurrences;
  private ThemeOrigin origin;
  private boolean activatedBefore;
  private boolean expert;
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return stage != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  /** How often it will have returned once it is activated now. */
  int nextRecurrence() {
    return activatedBefore ? recurrences + 1 : 0;
  }

  /** The facts for the table; the questions' stages come from their own streams. */
  ThemeFacts facts(List<QuestionFact> gathered) {
    List<Stage> stages =
        gathered.stream()
            .map(QuestionFact::stage)
            .filter(found -> found != Stage.WITHDRAWN && found != Stage.REDIRECTED)
            .toList();
    int unfinished = (int) stages.stream().filter(Stage::isUnfinished).count();
    return new ThemeFacts(location, stage, origin, stages.size(), unfinished, expert);
  }

  void evolve(ThemeEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case ThemeOpened e -> {
        location = e.location();
        origin = e.origin();
        stage = ThemeStage.EMERGING;
      }
      case ThemeLinked _, ThemeUnlinked _ -> {
        // Which questions are gathered, and how far they are, their own streams tell.
      }
      case ThemeActivated e -> {
        activatedBefore = true;
        recurrences = e.recurrenceNo();
        stage = ThemeStage.ACTIVE;
      }
      case ThemeRested _ -> stage = ThemeStage.RESTING;
      case ThemeEmbedded _ -> stage = ThemeStage.EMBEDDED;
      case ThemeRetired _ -> stage = ThemeStage.RETIRED;
      case ExpertCoupled _ -> expert = true;
      case ExpertUncoupled _, ExpertWaived _ -> expert = false;
    }
  }
}
