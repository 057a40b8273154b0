package nl.werkplaats.kernel.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.proof.VerifierKey;

/**
 * What somebody asks of the verifier.
 *
 * @param keys those that whoever asks trusts, from elsewhere than the bundle
 * @param checkpoints files with checkpoints that were kept, or folders of them
 * @param earlier a bundle that was kept
 */
record Arguments(
    Path bundle,
    List<VerifierKey> keys,
    List<Path> checkpoints,
    Optional<Path> earlier,
    Locale language) {

  private static final String LANGUAGE = "--language";
  private static final Locale DUTCH = Locale.of("nl");

  static Arguments read(List<String> given) {
    var files = new ArrayList<Path>();
    var keys = new ArrayList<VerifierKey>();
    var checkpoints = new ArrayList<Path>();
    Optional<Path> earlier = Optional.empty();
    for (Iterator<String> words = given.iterator(); words.hasNext(); ) {
      String word = words.next();
      switch (word) {
        case "--key" -> keys.add(VerifierKey.parse(next(word, words)));
        case "--checkpoint" -> checkpoints.add(Path.of(next(word, words)));
        case "--earlier" -> earlier = Optional.of(Path.of(next(word, words)));
        case LANGUAGE -> next(word, words);
        default -> {
          if (word.startsWith("--")) throw new IllegalArgumentException(word);
          files.add(Path.of(word));
        }
      }
    }
    if (files.size() != 1) throw new IllegalArgumentException(String.join(" ", given));
    return new Arguments(files.getFirst(), keys, checkpoints, earlier, language(given));
  }

  /** Dutch unless English is asked for, also when nothing else can be made of what was given. */
  static Locale language(List<String> given) {
    int at = given.indexOf(LANGUAGE);
    boolean english = at >= 0 && at + 1 < given.size() && given.get(at + 1).equals("en");
    return english ? Locale.ENGLISH : DUTCH;
  }

  /**
   * The checkpoints that were kept.
   *
   * @throws IllegalArgumentException when a file holds none
   */
  List<Signed> readCheckpoints() throws IOException {
    var all = new ArrayList<Signed>();
    for (Path each : checkpoints) {
      try (Stream<Path> files = Files.walk(each)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          all.add(Signed.read(file.toString(), Files.readString(file)));
        }
      }
    }
    return all;
  }

  private static String next(String word, Iterator<String> words) {
    if (!words.hasNext()) throw new IllegalArgumentException(word);
    return words.next();
  }
}
