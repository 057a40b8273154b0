package nl.werkplaats.query.http;

import java.util.Locale;

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
}
