package nl.werkplaats.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one segment of a generation is.
 *
 * @param node who works on it; absent when nobody does
 * @param position up to where it has written
 * @param behind how many of its keys stay behind because an event could not be folded into them
 * @param batch how many events were read for its last write; 0 before the first, and elsewhere
 * @param wroteAt when this node last wrote something of it
 * @param delay how long the oldest event of the last write had waited since its recording
 * @param trouble why it halts or tries again at this moment, in words without contents
 */
public record Part(
    int segment,
    Optional<String> node,
    long position,
    long behind,
    int batch,
    Optional<Instant> wroteAt,
    Duration delay,
    Optional<String> trouble) {}
