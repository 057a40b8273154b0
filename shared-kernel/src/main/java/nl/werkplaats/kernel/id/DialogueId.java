package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a dialogue. */
public record DialogueId(UUID value) implements Id {

  public DialogueId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static DialogueId of(String text) {
    return new DialogueId(Uuids.parse(text));
  }

  public static DialogueId fresh() {
    return new DialogueId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
