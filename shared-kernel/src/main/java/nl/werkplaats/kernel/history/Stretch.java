package nl.werkplaats.kernel.history;

import java.util.List;

/**
 * A piece of the log as somebody reads it whom not every event concerns.
 *
 * @param events those that do
 * @param upTo the position up to which there are no others
 */
record Stretch(List<Recorded> events, long upTo) {}
