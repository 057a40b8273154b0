package nl.werkplaats.query.projection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one way in which results are summed up. */
final class Hashes {

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
