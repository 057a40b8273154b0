package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a learning question. */
public record QuestionId(UUID value) implements Id {

  public QuestionId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static QuestionId of(String text) {
    return new QuestionId(Uuids.parse(text));
  }

  public static QuestionId fresh() {
    return new QuestionId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
