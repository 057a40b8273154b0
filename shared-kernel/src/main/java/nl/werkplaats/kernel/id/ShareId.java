package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one act of sharing. */
public record ShareId(UUID value) implements Id {

  public ShareId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ShareId of(String text) {
    return new ShareId(Uuids.parse(text));
  }

  public static ShareId fresh() {
    return new ShareId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
