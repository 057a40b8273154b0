package nl.werkplaats.kernel.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A school year, from 1 August up to and including 31 July.
 *
 * @param start the calendar year in which it begins
 */
public record SchoolYear(int start) {

  /** Where the schools are: a moment just after midnight there belongs to the new day. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Pattern LABEL = Pattern.compile("[0-9]{4}-[0-9]{4}");

  public static SchoolYear of(Instant moment) {
    return of(LocalDate.ofInstant(moment, ZONE));
  }

  public static SchoolYear of(LocalDate day) {
    boolean begun = day.getMonth().compareTo(Month.AUGUST) >= 0;
    return new SchoolYear(begun ? day.getYear() : day.getYear() - 1);
  }

  /**
   * Reads a school year as people write it.
   *
   * @throws IllegalArgumentException when the text is not two years that follow each other
   */
  public static SchoolYear parse(String label) {
    if (!LABEL.matcher(label).matches()) throw notOne(label);
    var year = new SchoolYear(Integer.parseInt(label.substring(0, 4)));
    if (!year.label().equals(label)) throw notOne(label);
    return year;
  }

  private static IllegalArgumentException notOne(String label) {
    return new IllegalArgumentException("not a school year: " + label);
  }

  /** Its first day. */
  public LocalDate first() {
    return LocalDate.of(start, Month.AUGUST, 1);
  }

  /** Its last day. */
  public LocalDate last() {
    return LocalDate.of(start + 1, Month.JULY, 31);
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
