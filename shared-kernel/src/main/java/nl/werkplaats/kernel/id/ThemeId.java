package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a theme. */
public record ThemeId(UUID value) implements Id {

  public ThemeId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ThemeId of(String text) {
    return new ThemeId(Uuids.parse(text));
  }

  public static ThemeId fresh() {
    return new ThemeId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
