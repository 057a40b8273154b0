package nl.werkplaats.command.facilitation;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;
import nl.werkplaats.kernel.move.FacilitationFacts;
import nl.werkplaats.kernel.move.FacilitationFacts.Stage;

/** What the events of one request add up to, as far as deciding needs it. */
final class FacilitationState {

  FacilitationRequested asked;
  private Stage stage;
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return stage != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  /** The facts for the table. */
  FacilitationFacts facts() {
    return new FacilitationFacts(asked.location(), stage);
  }

  void evolve(FacilitationEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case FacilitationRequested e -> {
        asked = e;
        stage = Stage.REQUESTED;
      }
      case FacilitationDecided _ -> stage = Stage.DECIDED;
    }
  }
}
