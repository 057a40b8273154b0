package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a location. */
public record LocationId(UUID value) implements Id {

  public LocationId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static LocationId of(String text) {
    return new LocationId(Uuids.parse(text));
  }

  public static LocationId fresh() {
    return new LocationId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
