package nl.werkplaats.query.theme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * How a theme went over the years.
 *
 * @param years the school years in which it was being worked on
 */
record Recurrence(Turn turn, List<SchoolYear> years) {

  /** What became of it. */
  enum Turn {
    /** It has not been worked on yet. */
    COMES_UP,
    /** It is being worked on for the first time. */
    GOES_ON,
    /** It rested, and came back. */
    RETURNED,
    /** Another theme came after it. */
    SUCCEEDED,
    /** It became part of daily work. */
    EMBEDDED,
    /** It rests, and may return. */
    RESTS,
    /** It ended as answered, or went up in another theme. */
    ENDED,
    /** It rests since an earlier school year, or nobody was busy with it any more. */
    FADED
  }

  static Recurrence of(ThemeView theme, boolean succeeded, Instant now) {
    return new Recurrence(turn(theme, succeeded, now), years(theme, now));
  }

  private static Turn turn(ThemeView theme, boolean succeeded, Instant now) {
    ThemeView.Course course = theme.course();
    return switch (course.stage()) {
      case EMBEDDED -> Turn.EMBEDDED;
      case EMERGING -> succeeded ? Turn.SUCCEEDED : Turn.COMES_UP;
      case ACTIVE -> course.recurrences() > 0 ? Turn.RETURNED : Turn.GOES_ON;
      case RESTING -> {
        if (succeeded) yield Turn.SUCCEEDED;
        yield SchoolYear.of(course.since()).equals(SchoolYear.of(now)) ? Turn.RESTS : Turn.FADED;
      }
      case RETIRED -> {
        if (succeeded) yield Turn.SUCCEEDED;
        boolean faded =
            course
                .retired()
                .filter(why -> why.reason() == RetireReason.NO_LONGER_ALIVE)
                .isPresent();
        yield faded ? Turn.FADED : Turn.ENDED;
      }
    };
  }

  private static List<SchoolYear> years(ThemeView theme, Instant now) {
    List<SchoolYear> years = new ArrayList<>();
    for (ThemeView.Worked worked : theme.course().worked()) {
      int last = SchoolYear.of(worked.to().orElse(now)).start();
      for (int year = SchoolYear.of(worked.from()).start(); year <= last; year++) {
        var one = new SchoolYear(year);
        if (!years.contains(one)) years.add(one);
      }
    }
    return List.copyOf(years);
  }
}
