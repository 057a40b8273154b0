package nl.werkplaats.query.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * Which documents are asked of a view that was made again, as it came in.
 *
 * @param after the id before the first of them
 * @param limit 1–200, 50 when absent
 */
public record DocumentsAsked(String after, String limit) {

  /** After which id; refused when it cannot be one. */
  public <T> Optional<T> after(Function<String, T> reading) {
    return new Parameter("after", after).word(reading);
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** The path of the request that runs, going on after an id. */
  public String next(String last) {
    return Cut.here("after", last);
  }
}
