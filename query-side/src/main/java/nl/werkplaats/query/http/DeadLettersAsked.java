package nl.werkplaats.query.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What is asked of the keys that stay behind, as it came in.
 *
 * @param projection its name, without the revision
 * @param limit 1–200, 50 when absent
 * @param cursor where the page begins, out of the {@code next} of the page before
 */
public record DeadLettersAsked(String projection, String limit, String cursor) {

  public Optional<String> ofProjection() {
    return Optional.ofNullable(projection);
  }

  public int atMost() {
    return new Parameter("limit", limit).limit();
  }

  /** The last id of the page before. */
  public Optional<String> after() {
    return new Parameter("cursor", cursor)
        .word(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
  }

  public String next(String last) {
    byte[] bytes = last.getBytes(StandardCharsets.UTF_8);
    return Cut.here(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
