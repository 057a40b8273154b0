package nl.werkplaats.kernel.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * A school year, from 1 August up to and including 31 July.
 *
 * @param start the calendar year in which it begins
 */
public record SchoolYear(int start) {

  /** Where the schools are: a moment just after midnight there belongs to the new day. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  public static SchoolYear of(Instant moment) {
    return of(LocalDate.ofInstant(moment, ZONE));
  }

  public static SchoolYear of(LocalDate day) {
    boolean begun = day.getMonth().compareTo(Month.AUGUST) >= 0;
    return new SchoolYear(begun ? day.getYear() : day.getYear() - 1);
  }

  /** As people write it: "2025-2026". */
  public String label() {
    return start + "-" + (start + 1);
  }

  @Override
  public String toString() {
    return label();
  }
}
