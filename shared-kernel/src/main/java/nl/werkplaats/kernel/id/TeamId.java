package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a team. */
public record TeamId(UUID value) implements Id {

  public TeamId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static TeamId of(String text) {
    return new TeamId(Uuids.parse(text));
  }

  public static TeamId fresh() {
    return new TeamId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
