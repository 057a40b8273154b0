package nl.werkplaats.kernel.id;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes and reads the UUIDs behind the typed ids, and those that have no type. */
public final class Uuids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TEXT_LENGTH = 36;

  private Uuids() {}

  /** A version 7 UUID (RFC 9562): 48 bits of Unix milliseconds, then random bits. */
  public static UUID timeOrdered() {
    long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** A version 4 UUID, which tells nothing, not even when it was made. */
  static UUID random() {
    return UUID.randomUUID();
  }

  /**
   * Reads the canonical form only: {@link UUID#fromString} would also take "1-1-1-1-1".
   *
   * @throws IllegalArgumentException when the text is not a UUID in its 36-character form
   */
  static UUID parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      throw new IllegalArgumentException("not a UUID");
    }
    return UUID.fromString(text);
  }
}
