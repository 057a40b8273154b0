package nl.werkplaats.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * What the edge gives with a command, so that nothing that decides reads a clock or draws a number.
 *
 * @param asker who asks, with the roles of this moment
 * @param now the moment of asking
 * @param happenedAt when the fact was, if not now
 * @param expected the version of the stream the asker acts on, if stated
 * @param fresh a new identity for whatever the command makes besides the stream itself
 * @param correlation ties everything together that one request brought about
 * @param causation the event that this command is a reaction to, if it is one
 */
public record Given(
    Standing asker,
    Instant now,
    Optional<Instant> happenedAt,
    Optional<Long> expected,
    UUID fresh,
    UUID correlation,
    Optional<String> causation) {

  /** The moment that rules about time go by, before it is known whether it may be. */
  public Instant claimed() {
    return happenedAt.orElse(now);
  }

  /** The day, at the school, of the moment that rules about time go by. */
  public LocalDate day() {
    return LocalDate.ofInstant(claimed(), SchoolYear.ZONE);
  }

  /** The day, at the school, on which this is asked. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, SchoolYear.ZONE);
  }

  /**
   * The time of the fact: never in the future, never before the stream's previous fact. A reaction
   * takes the later of its cause's and the stream's.
   *
   * @throws Refused when the stated time cannot be
   */
  public Instant factTime(Optional<Instant> previous) {
    if (claimed().isAfter(now)) {
      throw new Refused(new RuleBroken("fact-in-future", Map.of("now", now.toString())));
    }
    Instant earliest = previous.orElse(Instant.MIN);
    if (!claimed().isBefore(earliest)) {
      return claimed();
    }
    if (happenedAt.isEmpty() || asker.isSystem()) {
      return earliest;
    }
    throw new Refused(
        new RuleBroken("fact-before-previous", Map.of("previous", earliest.toString())));
  }
}
