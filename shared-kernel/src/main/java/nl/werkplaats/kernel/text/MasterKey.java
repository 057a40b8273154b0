package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** The key that wraps all other keys; it comes from outside the database and its backups. */
public final class MasterKey {

  /** Names the file that holds the key: 32 bytes in base64. */
  public static final String PROPERTY = "werkplaats.master-key-file";

  /** Names the file of the key that this one replaces, for the one start that wraps anew. */
  public static final String EARLIER_PROPERTY = "werkplaats.earlier-master-key-file";

  private static final int BYTES = 32;
  private static final int ID_BYTES = 16;

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /**
   * Reads the key.
   *
   * @param createIfAbsent whether a missing key is made, readable by its owner only: for the
   *     embedded default, where nobody hands one over
   * @throws IllegalStateException when there is no usable key; the service must not start then
   */
  public static MasterKey in(Path file, boolean createIfAbsent) {
    try {
      if (createIfAbsent && Files.notExists(file)) {
        create(file);
      }
      if (!Files.isReadable(file)) {
        throw refused(file, "cannot be read");
      }
      return parse(file, Files.readString(file, US_ASCII));
    } catch (IOException failure) {
      throw new UncheckedIOException("The master key in " + file + " cannot be used", failure);
    }
  }

  /** A secret of 32 bytes for one purpose, from which this key cannot be found. */
  public byte[] keyFor(String purpose) {
    return derive(purpose, BYTES);
  }

  /** Tells master keys apart without saying anything about them. */
  String id() {
    return HexFormat.of().formatHex(derive("master key id", ID_BYTES));
  }

  Aead aead() throws GeneralSecurityException {
    return new AesGcmJce(keyFor("wrapping of personal keys"));
  }

  @Override
  public String toString() {
    return "MasterKey";
  }

  private byte[] derive(String purpose, int size) {
    try {
      return Hkdf.computeHkdf("HMACSHA256", bytes, new byte[0], purpose.getBytes(UTF_8), size);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }

  private static MasterKey parse(Path file, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException notBase64) {
      throw refused(file, "is not base64");
    }
    if (bytes.length != BYTES) {
      throw refused(file, "does not have 32 bytes");
    }
    return new MasterKey(bytes);
  }

  private static IllegalStateException refused(Path file, String why) {
    return new IllegalStateException(
        "The master key in "
            + file
            + " "
            + why
            + ". Let "
            + PROPERTY
            + " name a file with 32 random bytes in base64, and keep that file apart from the"
            + " database and its backups.");
  }

  /** Under another name first: a start that breaks off must not leave half a key. */
  private static void create(Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path draft = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (FileChannel channel =
        FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), ownerOnly(target.getParent()))) {
      channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
      channel.force(true);
    }
    Files.move(draft, target, ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
