package nl.werkplaats.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VerifierWordsTest {

  private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

  private static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle("nl.werkplaats.kernel.verify.verifier", language);
  }

  private static Set<String> values(String sentence) {
    return VALUE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everything_is_said_in_both_languages_with_the_same_values() {
    ResourceBundle dutch = in(Locale.of("nl"));
    ResourceBundle english = in(Locale.ENGLISH);
    assertThat(dutch.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    for (String key : dutch.keySet()) {
      assertThat(values(dutch.getString(key))).as(key).isEqualTo(values(english.getString(key)));
    }
  }

  @Test
  void what_is_counted_is_one_or_more() {
    var texts = new Texts(Locale.of("nl"));
    assertThat(texts.say("end.fails", 1)).endsWith("één controle wijkt af.");
    assertThat(texts.say("end.fails", 3)).endsWith("3 controles wijken af.");
  }
}
