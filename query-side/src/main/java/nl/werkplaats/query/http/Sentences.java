package nl.werkplaats.query.http;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/** Sentences for people, in both languages, from one pair of bundles. */
public final class Sentences {

  private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

  /**
   * Opens the bundles.
   *
   * @param name of the bundles on the classpath, without language and ending
   */
  public Sentences(String name) {
    Control noOtherLanguage = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    for (Language language : Language.values()) {
      bundles.put(language, ResourceBundle.getBundle(name, language.locale(), noOtherLanguage));
    }
  }

  public String say(Language language, String key, Object... facts) {
    String pattern = bundles.get(language).getString(key);
    return new MessageFormat(pattern, language.locale()).format(facts);
  }

  public Set<String> keys(Language language) {
    return bundles.get(language).keySet();
  }
}
