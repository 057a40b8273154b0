package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one request for facilitation. */
public record FacilitationId(UUID value) implements Id {

  public FacilitationId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static FacilitationId of(String text) {
    return new FacilitationId(Uuids.parse(text));
  }

  public static FacilitationId fresh() {
    return new FacilitationId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
