package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.TextId;

/**
 * Something a person wrote, on its way to or from the place where such texts are kept.
 *
 * @param key random, 32 bytes, for the commitment of this one text
 */
public record ProtectedText(TextId id, String text, byte[] key) {

  /** The most characters a protected text may have. */
  public static final int MOST_CHARACTERS = 4_000;

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public ProtectedText {
    Objects.requireNonNull(id);
    Objects.requireNonNull(text);
    key = key.clone();
  }

  /**
   * Takes down a new text under a random id.
   *
   * @throws IllegalArgumentException when {@link Characters#flaw} finds one; the message holds
   *     nothing of the text
   */
  public static ProtectedText write(String text) {
    Characters.flaw(text, MOST_CHARACTERS)
        .ifPresent(flaw -> {
          throw new IllegalArgumentException(flaw);
        });
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new ProtectedText(TextId.fresh(), text, key);
  }

  /** What an event holds instead of the text. */
  public TextRef ref() {
    return new TextRef(id, commitment());
  }

  /** Whether this is, to the letter, the text that the reference was made for. */
  public boolean fits(TextRef ref) {
    return id.equals(ref.text())
        && MessageDigest.isEqual(commitment().getBytes(UTF_8), ref.commitment().getBytes(UTF_8));
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProtectedText that && id.equals(that.id) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Without the text: this may end up in a log. */
  @Override
  public String toString() {
    return "ProtectedText[" + id + "]";
  }

  private String commitment() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
