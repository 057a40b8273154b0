package nl.werkplaats.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files of a folder, and what each must have that no class file tells. */
record Sources(Path folder) {

  // One sentence: it ends in a full stop right before the comment does, and has no other before a
  // capital.
  private static final Pattern ONE_SENTENCE =
      Pattern.compile("(?s)\\A(?:/\\*\\*\\s(?<block>.+?)\\s*\\*/|(?<lines>(?:///[^\\n]*\\n)+))");
  private static final Pattern TEST =
      Pattern.compile("@(Test|ParameterizedTest|Property|Example)\\b");

  List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Path> packagesWithoutPurpose() {
    var packages = new TreeSet<Path>();
    files().forEach(file -> packages.add(file.getParent()));
    return packages.stream().filter(each -> !tellsItsPurpose(each)).toList();
  }

  private static boolean tellsItsPurpose(Path where) {
    Path info = where.resolve("package-info.java");
    if (!Files.exists(info)) return false;
    var comment = ONE_SENTENCE.matcher(text(info));
    if (!comment.find()) return false;
    String said = comment.group("block") == null ? comment.group("lines") : comment.group("block");
    return said.strip().endsWith(".") && !Pattern.compile("\\.\\s+\\p{Lu}").matcher(said).find();
  }

  /** Test classes that the runner would leave out without a word, because of their names. */
  List<Path> testsThatNobodyRuns() {
    return files().stream()
        .filter(file -> !file.getFileName().toString().endsWith("Test.java"))
        .filter(file -> TEST.matcher(text(file)).find())
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
