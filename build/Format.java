import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks (`check`) or rewrites (`write`) the layout of every Java file of the house. */
void main(String[] arguments) throws Exception {
  boolean write = arguments[0].equals("write");
  var formatter = new Formatter();
  var different = new ArrayList<Path>();
  for (Path file : sources()) {
    String before = Files.readString(file);
    String after = formatter.formatSourceAndFixImports(before);
    if (before.equals(after)) continue;
    different.add(file);
    if (write) Files.writeString(file, after);
  }
  different.forEach(file -> IO.println((write ? "formatted: " : "not formatted: ") + file));
  if (write || different.isEmpty()) return;
  IO.println("Run `mvn -N verify -Pformat` and look at what it changed.");
  System.exit(1);
}

List<Path> sources() throws Exception {
  try (var files = Files.walk(Path.of(""))) {
    return files
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> file.startsWith("build") || file.toString().contains("/src/"))
        .sorted()
        .toList();
  }
}
