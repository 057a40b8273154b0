package nl.werkplaats.query.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.text.MasterKey;

/**
 * Names somebody in a study by a word that is always the same there, tells nothing, and is another
 * one in every other study.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public Pseudonyms(MasterKey master) {
    key = new SecretKeySpec(master.keyFor("pseudonyms in studies"), ALGORITHM);
  }

  UUID of(PersonId person, StudyId study) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      ByteBuffer code = ByteBuffer.wrap(mac.doFinal((study + "|" + person).getBytes(UTF_8)));
      return new UUID(code.getLong(), code.getLong());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
