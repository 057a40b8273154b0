package nl.werkplaats.kernel.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/**
 * Half a school year: the first ends on 31 January, the second on 31 July.
 *
 * @param half 1 or 2
 */
public record HalfYear(SchoolYear year, int half) implements Comparable<HalfYear> {

  public HalfYear {
    if (half != 1 && half != 2) {
      throw new IllegalArgumentException("a year has a first and a second half, not " + half);
    }
  }

  public static HalfYear of(Instant moment) {
    return of(LocalDate.ofInstant(moment, SchoolYear.ZONE));
  }

  public static HalfYear of(LocalDate day) {
    SchoolYear year = SchoolYear.of(day);
    return new HalfYear(year, day.isAfter(endOfFirst(year)) ? 2 : 1);
  }

  /**
   * Reads what {@link #label} writes.
   *
   * @throws IllegalArgumentException when the text is no half-year
   */
  public static HalfYear parse(String label) {
    int end = label.lastIndexOf('-');
    if (end < 0 || label.length() != end + 2 || !Character.isDigit(label.charAt(end + 1))) {
      throw new IllegalArgumentException("not a half-year: " + label);
    }
    return new HalfYear(SchoolYear.parse(label.substring(0, end)), label.charAt(end + 1) - '0');
  }

  public LocalDate first() {
    return half == 1 ? year.first() : endOfFirst(year).plusDays(1);
  }

  public LocalDate last() {
    return half == 1 ? endOfFirst(year) : year.last();
  }

  public HalfYear previous() {
    return of(first().minusDays(1));
  }

  /** Whether the moment lies in it, by the clock of the schools. */
  public boolean holds(Instant moment) {
    return of(moment).equals(this);
  }

  private static LocalDate endOfFirst(SchoolYear year) {
    return LocalDate.of(year.start() + 1, Month.JANUARY, 31);
  }

  /** The school year and which half of it: "2025-2026-1". */
  public String label() {
    return year.label() + "-" + half;
  }

  @Override
  public int compareTo(HalfYear other) {
    return label().compareTo(other.label());
  }

  @Override
  public String toString() {
    return label();
  }
}
