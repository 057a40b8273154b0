package nl.werkplaats.kernel.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** One SHA-256, of a leaf, of a node or of something else. */
public final class Hash {

  /** How many bytes a hash has. */
  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was kept.
   *
   * @throws IllegalArgumentException when these are not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /**
   * The hash that stands within other bytes.
   *
   * @throws IllegalArgumentException when these are not 32 bytes
   */
  static Hash of(byte[] bytes, int from, int to) {
    if (to - from != BYTES) throw new IllegalArgumentException("a hash has 32 bytes");
    return new Hash(Arrays.copyOfRange(bytes, from, to));
  }

  /**
   * A hash as it is written.
   *
   * @throws IllegalArgumentException when this is no hash in canonical base64
   */
  public static Hash parse(String base64) {
    Hash read = of(Base64.getDecoder().decode(base64));
    if (!read.toString().equals(base64)) throw new IllegalArgumentException("not canonical base64");
    return read;
  }

  /** The hash of bytes as they are. */
  static Hash plain(byte[] input) {
    return new Hash(sha256().digest(input));
  }

  /** The hash of a leaf (RFC 6962, section 2.1). */
  public static Hash leaf(byte[] input) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(input));
  }

  /** The hash of the node above two others. */
  static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** The root of the tree without leaves. */
  static Hash ofNothing() {
    return plain(new byte[0]);
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, BYTES);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In base64, as proofs and checkpoints write it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
