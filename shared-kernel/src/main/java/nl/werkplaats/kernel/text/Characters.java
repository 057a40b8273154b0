package nl.werkplaats.kernel.text;

import java.util.Optional;

/** Says which characters, and how many of them, a text or a label may hold. */
public final class Characters {

  private Characters() {}

  /**
   * What is wrong with the text, as a stable word: {@code empty}, {@code too-long} or {@code
   * control-character}; nothing when it may be kept.
   *
   * @param most how many characters (code points) are allowed
   */
  public static Optional<String> flaw(String text, int most) {
    if (text.isEmpty()) {
      return Optional.of("empty");
    }
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("too-long");
    }
    return text.codePoints().anyMatch(Characters::unfit)
        ? Optional.of("control-character")
        : Optional.empty();
  }

  /** Half a surrogate pair is no character at all, and not every database can store it. */
  private static boolean unfit(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\r'
        || Character.getType(character) == Character.SURROGATE;
  }
}
