package nl.werkplaats.query.asof;

import java.time.Instant;

/**
 * Of which moment an answer is.
 *
 * @param upTo the position in the log of the last event that counts in it; 0 when none does
 */
public record AsOf(Instant at, Meaning meaning, long upTo) {}
