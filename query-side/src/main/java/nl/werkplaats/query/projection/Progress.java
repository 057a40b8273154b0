package nl.werkplaats.query.projection;

import java.util.Optional;

/**
 * How far one projection is.
 *
 * @param name the projection with its revision
 * @param position up to where it has written
 * @param caughtUp whether it has once reached what stood in the log when it started
 * @param behind how many keys stay behind because an event could not be folded into them
 * @param trouble why it halts or tries again at this moment, in words without contents
 */
public record Progress(
    String name, long position, boolean caughtUp, long behind, Optional<String> trouble) {}
