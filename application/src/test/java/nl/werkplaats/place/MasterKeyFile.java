package nl.werkplaats.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A master key as a school hands it over. */
final class MasterKeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private MasterKeyFile() {}

  static Path in(Path folder) {
    Path file = folder.resolve("master.key");
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) return file;
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      return Files.writeString(file, Base64.getEncoder().encodeToString(key));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
