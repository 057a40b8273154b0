package nl.werkplaats.kernel.history;

/**
 * How much of the log something is about.
 *
 * @param last the position of the last of these events, 0 when there is none
 */
public record Extent(long events, long last) {}
