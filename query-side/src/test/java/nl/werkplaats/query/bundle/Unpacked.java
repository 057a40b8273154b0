package nl.werkplaats.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A bundle whose files are read, or changed as somebody with an editor does. */
record Unpacked(Path zip) {

  String text(String file) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      return Files.readString(files.getPath(file));
    }
  }

  List<String> lines(String file) throws IOException {
    return text(file).lines().toList();
  }

  /** A copy in which one file is another one. */
  Path with(String file, UnaryOperator<String> change) throws IOException {
    Path copy = Files.copy(zip, zip.resolveSibling("changed.zip"));
    try (FileSystem files = FileSystems.newFileSystem(copy)) {
      Path inside = files.getPath(file);
      Files.write(inside, change.apply(Files.readString(inside)).getBytes(UTF_8));
    }
    return copy;
  }
}
