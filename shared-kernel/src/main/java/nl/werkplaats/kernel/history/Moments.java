package nl.werkplaats.kernel.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads moments as they stand in the log. A rebuild reads millions of them and a page some
 * hundreds, nearly all in the one form that this service writes; that one is read digit by digit.
 */
public final class Moments {

  private static final String WRITTEN = "dddd-dd-ddTdd:dd:dd";
  private static final int MOST_DECIMALS = 9;

  private Moments() {}

  /**
   * Reads a moment of RFC 3339, at whichever offset.
   *
   * @throws java.time.DateTimeException when it is none
   */
  public static Instant parse(String text) {
    return isWritten(text) ? read(text) : OffsetDateTime.parse(text).toInstant();
  }

  /** Whether it is in UTC, in the form in which {@link Instant#toString} writes it. */
  private static boolean isWritten(String text) {
    int end = text.length() - 1;
    if (end < WRITTEN.length() || text.charAt(end) != 'Z') return false;
    for (int i = 0; i < WRITTEN.length(); i++) {
      char wanted = WRITTEN.charAt(i);
      char found = text.charAt(i);
      if (wanted == 'd' ? !isDigit(found) : found != wanted) return false;
    }
    if (end == WRITTEN.length()) return true;
    int decimals = end - WRITTEN.length() - 1;
    if (text.charAt(WRITTEN.length()) != '.' || decimals < 1 || decimals > MOST_DECIMALS) {
      return false;
    }
    for (int i = WRITTEN.length() + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) return false;
    }
    return true;
  }

  private static Instant read(String text) {
    var date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    var time =
        LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text));
    return date.atTime(time).toInstant(ZoneOffset.UTC);
  }

  private static int nanos(String text) {
    int first = WRITTEN.length() + 1;
    int nanos = 0;
    for (int i = first; i < first + MOST_DECIMALS; i++) {
      nanos = 10 * nanos + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) number = 10 * number + (text.charAt(i) - '0');
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
