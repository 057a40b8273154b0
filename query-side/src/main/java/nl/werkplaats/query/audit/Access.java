package nl.werkplaats.query.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * Somebody asked something of the audit.
 *
 * @param number in the order in which it was asked
 * @param asked the request in its own words
 * @param locations those that it may concern
 * @param status of the answer; absent when nobody knows how it ended
 * @param events how many were handed out; absent when it was not about events
 */
record Access(
    long number,
    PersonId reader,
    Instant at,
    String asked,
    Set<LocationId> locations,
    Optional<Integer> status,
    Optional<Long> events) {

  Access at(Set<LocationId> places) {
    return new Access(number, reader, at, asked, places, status, events);
  }
}
