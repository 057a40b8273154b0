package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person; random, so that it tells nothing about who it is or since when. */
public record PersonId(UUID value) implements Id {

  public PersonId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PersonId of(String text) {
    return new PersonId(Uuids.parse(text));
  }

  public static PersonId fresh() {
    return new PersonId(Uuids.random());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
