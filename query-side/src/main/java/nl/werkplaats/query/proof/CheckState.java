package nl.werkplaats.query.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A comparison of the log with what was sealed of it, and how far that is.
 *
 * @param seen when the node that does it last gave a sign of life
 * @param size how many events were sealed when it began
 * @param outcome absent while it goes on
 * @param differences how many there are, of which {@code found} names the first
 * @param acknowledged when somebody decided that sealing goes on in spite of it, and why
 */
record CheckState(
    UUID id,
    Instant begun,
    Instant seen,
    Optional<Instant> finished,
    long size,
    long checked,
    Optional<Outcome> outcome,
    long differences,
    List<Difference> found,
    Optional<Instant> acknowledged,
    Optional<String> reason) {

  /** What came of it. */
  enum Outcome {
    /** Every byte is as it was sealed. */
    SAME,
    /** Sealing stops until somebody acknowledges it. */
    DIFFERENT,
    /** It differs exactly as somebody acknowledged before. */
    ACKNOWLEDGED,
    /** It could not be finished, and says nothing. */
    FAILED
  }
}
