package nl.werkplaats.kernel.id;

import java.nio.charset.StandardCharsets;
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

  /** The one moment of a group, by its id, and a half-year, by its label. */
  public static MomentId of(UUID group, Object halfYear) {
    String name = "moment|" + group + "|" + halfYear;
    return new MomentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
