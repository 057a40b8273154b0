package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one half-year moment at which collective figures were frozen. */
public record MomentId(UUID value) implements Id {

  public MomentId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static MomentId of(String text) {
    return new MomentId(Uuids.parse(text));
  }

  public static MomentId fresh() {
    return new MomentId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
