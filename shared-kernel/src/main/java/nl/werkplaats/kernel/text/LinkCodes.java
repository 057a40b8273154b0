package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;

/**
 * Turns the code that a respondent makes up into a reference that links two answers of one unknown
 * person. It follows from a key of the study itself: once that is deleted, nobody can try out which
 * code leads to which answers.
 */
public final class LinkCodes {

  private static final String ALGORITHM = "HmacSHA256";
  private static final long VERSION_BITS = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_4 = 0x0000_0000_0000_4000L;
  private static final long VARIANT_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final PersonKeys keys;

  public LinkCodes(PersonKeys keys) {
    this.keys = keys;
  }

  /** The code as it counts: nobody remembers their own capitals and spaces for a year. */
  public static String plain(String linkCode) {
    return linkCode.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }

  /** The reference of who answers with this code, which looks like that of any person. */
  public PersonId respondent(StudyId study, String linkCode) {
    var ofStudy = new PersonId(study.value());
    keys.makeIfAbsent(ofStudy);
    byte[] key = keys.secretOf(ofStudy).orElseThrow();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      ByteBuffer hash =
          ByteBuffer.wrap(mac.doFinal(("link code|" + plain(linkCode)).getBytes(UTF_8)));
      return new PersonId(
          new UUID(
              hash.getLong() & VERSION_BITS | VERSION_4, hash.getLong() & VARIANT_BITS | VARIANT));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
