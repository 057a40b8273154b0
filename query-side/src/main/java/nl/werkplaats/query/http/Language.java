package nl.werkplaats.query.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.werkplaats.kernel.year.SchoolYear;

/** The languages in which the service speaks to people: Dutch unless English is asked for. */
public enum Language {
  NL(Locale.of("nl", "NL")),
  EN(Locale.of("en", "GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** English when the request prefers it over Dutch, else Dutch. */
  public static Language of(Locale asked) {
    return asked.getLanguage().equals(EN.locale.getLanguage()) ? EN : NL;
  }

  /** A day in words. */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /** A moment in words, as the clock says at school. */
  public String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(SchoolYear.ZONE);
    String time = there.format(DateTimeFormatter.ofPattern("HH:mm"));
    String day = day(there.toLocalDate());
    return this == NL ? day + " om " + time + " uur" : day + " at " + time;
  }
}
