package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one study. */
public record StudyId(UUID value) implements Id {

  public StudyId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static StudyId of(String text) {
    return new StudyId(Uuids.parse(text));
  }

  public static StudyId fresh() {
    return new StudyId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
