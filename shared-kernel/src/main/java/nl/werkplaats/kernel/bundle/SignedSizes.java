package nl.werkplaats.kernel.bundle;

import java.util.OptionalLong;
import nl.werkplaats.kernel.proof.VerifierKey;

/**
 * A key and what it signed.
 *
 * @param since the size of the first checkpoint that it signed
 * @param until the size of the last one; absent while it signs
 */
public record SignedSizes(VerifierKey key, OptionalLong since, OptionalLong until) {

  private static final String NONE = "-";
  private static final int WORDS = 3;

  /**
   * Reads one back.
   *
   * @throws IllegalArgumentException when it is never written so
   */
  public static SignedSizes parse(String text) {
    String[] words = text.split(" ");
    if (words.length != WORDS) throw new IllegalArgumentException("this is not a key and its use");
    return new SignedSizes(VerifierKey.parse(words[0]), size(words[1]), size(words[2]));
  }

  /** One line, without its end. */
  public String text() {
    return key + " " + text(since) + " " + text(until);
  }

  private static OptionalLong size(String word) {
    return word.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(word));
  }

  private static String text(OptionalLong size) {
    return size.isPresent() ? Long.toString(size.getAsLong()) : NONE;
  }
}
