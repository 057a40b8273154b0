package nl.werkplaats.query.asof;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which of the two things that can be said of a moment is meant. */
public enum Meaning {
  /** What the service had been told by then. */
  KNOWN,
  /** What was so at school by then, also when it was told later. */
  TRUE;

  /**
   * Reads it as it is written in an address.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Meaning parse(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("neither known nor true"));
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
