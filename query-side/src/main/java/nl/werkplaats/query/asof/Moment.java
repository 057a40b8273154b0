package nl.werkplaats.query.asof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.year.SchoolYear;

/** A moment that is asked about, and what is meant by it. */
public record Moment(Instant at, Meaning meaning) {

  /** Later than anything that is ever recorded. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** This one, at which everything that is recorded counts. */
  static final Moment PRESENT = new Moment(NEVER, Meaning.KNOWN);

  /** The log's own column rounds to less than this. */
  private static final Duration ROUNDING = Duration.ofMillis(1);

  /** Whether an event counts at the moment, as far as its own time tells. */
  boolean counts(Provenance by) {
    Instant time =
        switch (meaning) {
          case KNOWN -> by.recordedAt();
          case TRUE -> by.happenedAt();
        };
    return !time.isAfter(at);
  }

  /** Nothing that was recorded later can count. */
  public Instant recordedBy() {
    return switch (meaning) {
      case KNOWN -> at.plus(ROUNDING);
      case TRUE -> NEVER;
    };
  }

  /** The day at the school on which it was. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, SchoolYear.ZONE);
  }
}
