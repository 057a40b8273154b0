package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies an experiment, which several questions may share. */
public record ExperimentId(UUID value) implements Id {

  public ExperimentId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ExperimentId of(String text) {
    return new ExperimentId(Uuids.parse(text));
  }

  public static ExperimentId fresh() {
    return new ExperimentId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
