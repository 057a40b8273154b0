package nl.werkplaats.command;

import static nl.werkplaats.command.Samples.NOW;
import static nl.werkplaats.command.Samples.id;
import static nl.werkplaats.command.Samples.none;

import java.time.Instant;
import java.util.Optional;
import nl.werkplaats.kernel.move.Standing;

/** What the edge gives with a command, as the tests do. */
public final class Asking {

  private Asking() {}

  public static Given by(Standing asker) {
    return by(asker, none(), none());
  }

  public static Given by(
      Standing asker, Optional<Instant> happenedAt, Optional<Long> expectedVersion) {
    return new Given(
        asker, NOW, happenedAt, expectedVersion, id("fresh"), id("correlation"), none());
  }
}
