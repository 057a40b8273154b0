package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one window in which learner reports look back. */
public record WindowId(UUID value) implements Id {

  public WindowId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static WindowId of(String text) {
    return new WindowId(Uuids.parse(text));
  }

  public static WindowId fresh() {
    return new WindowId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
