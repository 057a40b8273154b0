package nl.werkplaats.journey;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up texts and labels; no word of a text ever comes back in another text or label. */
public final class Words {

  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ko", "mi", "vel", "dor", "zan", "lu", "pre", "stig", "nor", "fa", "hul", "ter",
          "wijs", "gom", "kri", "ploe", "dra", "sim", "ruk", "jo", "vant", "eel", "oest");

  private final RandomGenerator random;
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();

  public Words(RandomGenerator random) {
    this.random = random;
  }

  /** What somebody might confide, in words that occur nowhere else. */
  String text() {
    String text = "Waarom " + word(6) + " als \"" + word(6) + "\" — " + word(7) + "?";
    texts.add(text);
    return text;
  }

  /** Counts a text that was made elsewhere. */
  void remember(String text) {
    texts.add(text);
  }

  /** What something might be called. */
  String label() {
    return "Over " + word(3);
  }

  /** Every text that was ever handed out. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  private String word(int syllables) {
    return IntStream.range(0, syllables)
        .mapToObj(_ -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
        .collect(Collectors.joining());
  }
}
