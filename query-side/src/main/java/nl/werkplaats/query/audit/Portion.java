package nl.werkplaats.query.audit;

import java.util.List;

/**
 * A piece of the log that was looked through.
 *
 * @param events those that are looked for
 * @param upTo the position up to which there are no others
 */
record Portion(List<RecordedEvent> events, long upTo) {}
