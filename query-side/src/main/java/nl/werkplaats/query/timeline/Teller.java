package nl.werkplaats.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.history.SchoolYear;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Sentences;

/** Tells a step in a sentence. */
final class Teller {

  static final String BUNDLE = "messages/timeline";

  private static final Sentences SENTENCES = new Sentences(BUNDLE);
  private static final String WITH_DAY = ".day";

  private final Language language;
  private final Map<ThemeId, String> titles;

  /**
   * A teller for one answer.
   *
   * @param titles what the themes are called that its steps mention
   */
  Teller(Language language, Map<ThemeId, String> titles) {
    this.language = language;
    this.titles = titles;
  }

  String tell(Step step) {
    Phrase phrase = step.phrase();
    Optional<String> when = phrase.moment().map(this::moment).or(() -> phrase.day().map(this::day));
    String dated = step.what() + WITH_DAY;
    boolean tellsDay = when.isPresent() && SENTENCES.keys(language).contains(dated);
    return SENTENCES.say(
        language,
        tellsDay ? dated : step.what(),
        title(phrase, 0),
        title(phrase, 1),
        phrase.code().map(this::label).orElse(""),
        when.orElse(""),
        phrase.label().orElse(""),
        phrase.number().orElse(0));
  }

  private String title(Phrase phrase, int place) {
    return phrase.themes().stream()
        .skip(place)
        .findFirst()
        .map(titles::get)
        .orElseGet(() -> SENTENCES.say(language, "untitled"));
  }

  private String label(Phrase.Code code) {
    return CodeLists.label(code.list(), code.code(), language.locale());
  }

  private String day(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
  }

  private String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(SchoolYear.ZONE);
    String time = there.format(DateTimeFormatter.ofPattern("HH:mm"));
    return SENTENCES.say(language, "moment", day(there.toLocalDate()), time);
  }
}
