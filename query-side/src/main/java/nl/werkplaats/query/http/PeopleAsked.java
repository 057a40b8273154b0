package nl.werkplaats.query.http;

import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;

/**
 * What is asked of the people of a location, as it came in.
 *
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record PeopleAsked(String location, String limit, String cursor) {

  public LocationId atLocation() {
    return new Parameter("location", location)
        .id(LocationId::of)
        .orElseThrow(() -> new Refused(Refusal.Malformed.at("location", "required")));
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** Whether the person comes after where the page begins. */
  public boolean isAfter(PersonId person) {
    return new Parameter("cursor", cursor)
        .id(PersonId::of)
        .map(last -> person.toString().compareTo(last.toString()) > 0)
        .orElse(true);
  }

  public String next(PersonId last) {
    return Cut.here(last.toString());
  }
}
