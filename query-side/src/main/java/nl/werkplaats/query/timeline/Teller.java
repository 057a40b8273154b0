package nl.werkplaats.query.timeline;

import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.CodeLists;
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
    Optional<String> when =
        phrase.moment().map(language::moment).or(() -> phrase.day().map(language::day));
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
}
