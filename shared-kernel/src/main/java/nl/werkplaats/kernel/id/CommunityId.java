package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one community. */
public record CommunityId(UUID value) implements Id {

  public CommunityId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static CommunityId of(String text) {
    return new CommunityId(Uuids.parse(text));
  }

  public static CommunityId fresh() {
    return new CommunityId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
