package nl.werkplaats.kernel.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a key that signs notes (C2SP signed-note, Ed25519). */
public final class VerifierKey {

  static final String ALGORITHM = "Ed25519";

  private static final byte ED25519 = 1;
  private static final int BYTES = 32;
  private static final int ID_DIGITS = 8;
  private static final int PARTS = 3;

  /** What X.509 puts before the 32 bytes of a key of this kind. */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] bytes;

  private VerifierKey(String name, byte[] bytes) {
    if (!isName(name)) throw new IllegalArgumentException("no name for a key: " + name);
    if (bytes.length != BYTES) throw notAKey();
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a key as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException when this is no such key
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", PARTS);
    if (parts.length != PARTS || parts[1].length() != ID_DIGITS) throw notAKey();
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != 1 + BYTES || typed[0] != ED25519) throw notAKey();
    var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.toString().equals(text)) throw notAKey();
    return key;
  }

  static VerifierKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new VerifierKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /** Whether a log or a key can be called so: something, without white space and plus signs. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && !name.contains("+")
        && name.codePoints()
            .noneMatch(each ->
                Character.isWhitespace(each)
                    || Character.isSpaceChar(each)
                    || Character.isISOControl(each));
  }

  /** Whose key it is. */
  public String name() {
    return name;
  }

  /** Tells keys of one name apart. */
  public int id() {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(UTF_8));
    digest.update((byte) '\n');
    return ByteBuffer.wrap(digest.digest(typed())).getInt();
  }

  boolean verifies(String text, byte[] signature) {
    try {
      var encoded = ByteBuffer.allocate(X509.length + BYTES).put(X509).put(bytes).array();
      var verifying = Signature.getInstance(ALGORITHM);
      verifying.initVerify(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
      verifying.update(text.getBytes(UTF_8));
      return verifying.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  /** The key as others are told it: its name, its id and its bytes. */
  @Override
  public String toString() {
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + BYTES).put(ED25519).put(bytes).array();
  }

  private static IllegalArgumentException notAKey() {
    return new IllegalArgumentException("this is not a verifier key for Ed25519");
  }
}
