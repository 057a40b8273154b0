package nl.werkplaats.query.http;

import java.util.Optional;
import java.util.UUID;

/**
 * The version that a view must have reached before it answers, as it came in.
 *
 * @param of whose version that is; the view's own stream when absent
 */
public record VersionAsked(String version, String of) {

  Optional<Long> number() {
    return new Parameter("version", version).version();
  }

  Optional<String> stream() {
    return new Parameter("of", of).id(UUID::fromString).map(UUID::toString);
  }
}
