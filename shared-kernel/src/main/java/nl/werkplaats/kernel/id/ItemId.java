package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies one thing that a person wrote and may share: a reflection, an intention, a late
 * effect.
 */
public record ItemId(UUID value) implements Id {

  public ItemId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ItemId of(String text) {
    return new ItemId(Uuids.parse(text));
  }

  public static ItemId fresh() {
    return new ItemId(Uuids.random());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
