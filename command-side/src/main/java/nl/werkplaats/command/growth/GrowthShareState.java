package nl.werkplaats.command.growth;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.*;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.GrowthShareFacts;

/** What the events of one shared view add up to, as far as deciding needs it. */
final class GrowthShareState {

  LocationId location;
  private ViewShared shared;
  private boolean revoked;
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return shared != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  GrowthShareFacts facts() {
    return new GrowthShareFacts(shared.owner(), shared.recipient(), shared.until(), revoked);
  }

  void evolve(GrowthShareEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case ViewShared e -> {
        location = e.location();
        shared = e;
      }
      case ViewShareRevoked _ -> revoked = true;
    }
  }
}
