package nl.werkplaats.command.walk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.kernel.move.Standing;

/** One subject, as a walk through several needs it. */
public interface Desk {

  Class<?> aggregate();

  /** What the events of a stream, folded anew, answer to somebody. */
  Answer anew(List<Noted> stream, Standing asker, Instant now, Elsewhere elsewhere);

  static Answer answer(List<Noted> stream, Enum<?> stage, List<String> allowedMoves) {
    return new Answer(
        UUID.fromString(stream.getFirst().event().stream()),
        stream.size(),
        0,
        stage.name(),
        allowedMoves,
        Map.of());
  }
}
