package nl.werkplaats.start;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.text.MasterKey;
import org.springframework.core.env.Environment;

/** The files with master keys: whoever reads one can open what the database keeps closed. */
final class MasterKeyFiles {

  private static final Set<PosixFilePermission> TOO_WIDE =
      Set.of(OTHERS_READ, OTHERS_WRITE, GROUP_WRITE);

  private MasterKeyFiles() {}

  /**
   * Looks at them before anything is opened with them.
   *
   * @throws StartRefused when one is not there, is no key, or is not kept to those who need it
   */
  static void check(Environment environment) {
    boolean made = environment.getProperty("werkplaats.identity", "example").equals("example");
    check(environment, MasterKey.PROPERTY, made);
    check(environment, MasterKey.EARLIER_PROPERTY, true);
  }

  private static void check(Environment environment, String property, boolean mayBeMissing) {
    Optional<String> given =
        Optional.ofNullable(environment.getProperty(property)).filter(name -> !name.isBlank());
    if (given.isEmpty() && mayBeMissing) return;
    try {
      Path file = Path.of(given.orElse(""));
      boolean makesOne = property.equals(MasterKey.PROPERTY) && mayBeMissing;
      if (makesOne && Files.notExists(file)) return;
      demandKept(file, property);
      MasterKey.in(file, false);
    } catch (IOException | UncheckedIOException | InvalidPathException | IllegalStateException no) {
      throw new StartRefused(
          "There is no usable master key in '" + given.orElse("") + "'.",
          "Let "
              + property
              + " name a file with 32 random bytes in base64, such as `head -c 32 /dev/urandom |"
              + " base64` makes, and keep that file apart from the database and its backups. What"
              + " an earlier key closed is opened by that key only.");
    }
  }

  private static void demandKept(Path file, String property) throws IOException {
    if (!Files.exists(file)
        || !Files.getFileStore(file).supportsFileAttributeView("posix")
        || Collections.disjoint(Files.getPosixFilePermissions(file), TOO_WIDE)) {
      return;
    }
    throw new StartRefused(
        "The master key in " + property + " can be read or replaced by others on this machine.",
        "Keep it to the one who runs the service: chmod 600 " + file + ".");
  }
}
