package nl.werkplaats.query.audit;

import java.util.List;
import java.util.Optional;

/**
 * One page of the recorded history.
 *
 * @param next the path of the next page; absent on the last
 * @param upTo the position up to which there are no others: where to go on later
 */
record HistoryAnswer(List<RecordedEvent> items, Optional<String> next, long upTo) {}
