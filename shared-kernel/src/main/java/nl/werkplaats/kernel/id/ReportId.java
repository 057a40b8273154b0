package nl.werkplaats.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identifies one learner report. */
public record ReportId(UUID value) implements Id {

  public ReportId {
    Objects.requireNonNull(value);
  }

  /**
   * Reads an id from its canonical text.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ReportId of(String text) {
    return new ReportId(Uuids.parse(text));
  }

  public static ReportId fresh() {
    return new ReportId(Uuids.timeOrdered());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
