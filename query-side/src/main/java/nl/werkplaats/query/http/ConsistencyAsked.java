package nl.werkplaats.query.http;

import java.util.Optional;

/**
 * Between which checkpoints it is asked whether the one goes on from the other, as it came in.
 *
 * @param from the size of the earlier one; the first of all when absent
 * @param to the size of the later one; the last of all when absent
 */
public record ConsistencyAsked(String from, String to) {

  public Optional<Long> earlier() {
    return new Parameter("from", from).version();
  }

  public Optional<Long> later() {
    return new Parameter("to", to).version();
  }
}
