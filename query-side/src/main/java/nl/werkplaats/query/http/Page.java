package nl.werkplaats.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.query.asof.AsOf;
import nl.werkplaats.query.asof.Past;

/**
 * One page of a list.
 *
 * @param next the path of the next page; absent on the last
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Page<T>(List<T> items, Optional<String> next, Optional<AsOf> asOf) {

  /** A page of now. */
  public Page(List<T> items, Optional<String> next) {
    this(items, next, Optional.empty());
  }

  /** The same of a moment that is past, when it is one. */
  public Page<T> asOf(Optional<Past> past) {
    return new Page<>(items, next, past.map(Past::asOf));
  }
}
