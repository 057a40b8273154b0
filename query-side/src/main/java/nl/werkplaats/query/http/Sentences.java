package nl.werkplaats.query.http;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/** Sentences for people, in both languages, from one pair of bundles. */
public final class Sentences {

  private final String name;
  private final Map<Language, Map<String, MessageFormat>> patterns = new EnumMap<>(Language.class);

  /**
   * Opens the bundles.
   *
   * @param name of the bundles on the classpath, without language and ending
   */
  public Sentences(String name) {
    this.name = name;
    Control noOtherLanguage = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    for (Language language : Language.values()) {
      var bundle = ResourceBundle.getBundle(name, language.locale(), noOtherLanguage);
      Map<String, MessageFormat> ofLanguage = new HashMap<>();
      for (String key : bundle.keySet()) {
        ofLanguage.put(key, new MessageFormat(bundle.getString(key), language.locale()));
      }
      patterns.put(language, Map.copyOf(ofLanguage));
    }
  }

  /**
   * @throws MissingResourceException when there is no sentence under the key
   */
  public String say(Language language, String key, Object... facts) {
    MessageFormat pattern = patterns.get(language).get(key);
    if (pattern == null) throw new MissingResourceException("no sentence " + key, name, key);
    // One thread at a time may use a format, and to copy one is cheaper than to read its pattern.
    return ((MessageFormat) pattern.clone()).format(facts);
  }

  public Set<String> keys(Language language) {
    return patterns.get(language).keySet();
  }
}
