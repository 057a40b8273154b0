package nl.werkplaats.kernel.verify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the verifier says, in one language. */
final class Texts {

  private final Locale language;
  private final ResourceBundle sentences;

  Texts(Locale language) {
    this.language = language;
    this.sentences =
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".verifier",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... values) {
    return new MessageFormat(sentences.getString(key), language).format(values);
  }
}
