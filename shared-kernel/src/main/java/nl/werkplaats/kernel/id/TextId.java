package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a protected text. */
public record TextId(UUID value) implements Id {

  public TextId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static TextId of(String text) {
    return new TextId(Uuids.parse(text));
  }

  public static TextId fresh() {
    return new TextId(Uuids.random());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
