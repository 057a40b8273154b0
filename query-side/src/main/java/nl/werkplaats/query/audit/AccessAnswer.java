package nl.werkplaats.query.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Person;

/**
 * Somebody asked something of the audit, as the privacy officer reads it.
 *
 * @param asked the request in its own words
 * @param locations those of the privacy officer that it may concern
 * @param status of the answer; absent when nobody knows how it ended
 * @param events how many were handed out
 */
record AccessAnswer(
    Instant at,
    Person reader,
    String asked,
    List<LocationId> locations,
    Optional<Integer> status,
    Optional<Long> events) {

  static AccessAnswer of(Access access, Joined joined) {
    return new AccessAnswer(
        access.at(),
        joined.person(access.reader()),
        access.asked(),
        access.locations().stream().sorted(Comparator.comparing(LocationId::value)).toList(),
        access.status(),
        access.events());
  }
}
