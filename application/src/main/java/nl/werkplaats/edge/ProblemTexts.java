package nl.werkplaats.edge;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of refusals, in Dutch and in English. */
final class ProblemTexts {

  static final Locale DUTCH = Locale.of("nl");
  static final String BUNDLE = "messages.problems";

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  private ProblemTexts() {}

  static boolean has(String key, Locale locale) {
    return in(locale).containsKey(key);
  }

  /** The sentence with the facts it mentions filled in. */
  static String text(String key, Locale locale, Map<String, Object> facts) {
    Matcher mentioned = FACT.matcher(in(locale).getString(key));
    return mentioned.replaceAll(found ->
        Matcher.quoteReplacement(
            String.valueOf(facts.getOrDefault(found.group(1), found.group()))));
  }

  static String text(String key, Locale locale) {
    return text(key, locale, Map.of());
  }

  private static ResourceBundle in(Locale locale) {
    // Without this control the machine's own language would step in for a missing one.
    Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH;
    return ResourceBundle.getBundle(
        BUNDLE, spoken, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
