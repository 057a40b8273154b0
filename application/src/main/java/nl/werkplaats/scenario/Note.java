package nl.werkplaats.scenario;

import java.util.Arrays;
import java.util.List;

/** Something to tell the person who plays a story; the words are in the message bundle. */
record Note(String key, List<String> facts) {

  static Note of(String key, Object... facts) {
    return new Note(key, Arrays.stream(facts).map(String::valueOf).toList());
  }
}
