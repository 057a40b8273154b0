package nl.werkplaats.kernel.event;

import java.util.Objects;
import nl.werkplaats.kernel.id.TextId;

/**
 * Stands in an event for a protected text that is kept elsewhere and can be deleted.
 *
 * @param text the random id under which the text is kept
 * @param commitment HMAC-SHA-256 of the text in hexadecimal, under a random key kept with the text:
 *     a plain digest of a short text could be guessed
 */
public record TextRef(TextId text, String commitment) {

  public TextRef {
    Objects.requireNonNull(text);
    Objects.requireNonNull(commitment);
  }
}
