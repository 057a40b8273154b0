package nl.werkplaats.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.werkplaats.kernel.move.Refusal.Malformed;
import nl.werkplaats.kernel.move.Refused;

/** Reads the headers that steer a command. */
final class Headers {

  static final String IF_MATCH = "If-Match";
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");
  private static final Pattern KEY = Pattern.compile("[ -~]{1,64}");

  private Headers() {}

  /** The one version that the caller acts on; `*`, lists and weak tags say less than that. */
  static Optional<Long> expectedVersion(HttpServletRequest request) {
    return only(request, IF_MATCH, "not-a-version", VERSION)
        .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)));
  }

  static Optional<String> idempotencyKey(HttpServletRequest request) {
    return only(request, IDEMPOTENCY_KEY, "not-a-key", KEY);
  }

  private static Optional<String> only(
      HttpServletRequest request, String header, String problem, Pattern form) {
    List<String> given = Collections.list(request.getHeaders(header));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (given.size() > 1 || !form.matcher(given.getFirst()).matches()) {
      throw new Refused(Malformed.at(header, problem));
    }
    return Optional.of(given.getFirst());
  }
}
