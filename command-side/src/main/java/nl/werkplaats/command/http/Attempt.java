package nl.werkplaats.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.werkplaats.kernel.id.PersonId;

/**
 * One try of a request that its caller may send again.
 *
 * @param hash stands for caller and key; the key itself is nowhere kept
 * @param fingerprint stands for method, path, expected version and body
 * @param reply how the result of the command is answered, and so remembered
 */
record Attempt(PersonId caller, String hash, String fingerprint, Function<Object, Reply> reply) {

  /** Under this name a command carries its attempt, inside this JVM only. */
  static final String META_DATA = "werkplaats.attempt";

  private static final String ALGORITHM = "HmacSHA256";

  static Attempt of(
      byte[] secret,
      PersonId caller,
      String key,
      HttpServletRequest request,
      byte[] body,
      Function<Object, Reply> reply) {
    String expected = Optional.ofNullable(request.getHeader(Headers.IF_MATCH)).orElse("");
    return new Attempt(
        caller,
        hash(secret, bytes("key"), bytes(caller.toString()), bytes(key)),
        hash(
            secret,
            bytes("request"),
            bytes(request.getMethod()),
            bytes(request.getRequestURI()),
            bytes(expected),
            body),
        reply);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Each part with its length before it, so that no two sequences of parts read the same. */
  private static String hash(byte[] secret, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      for (byte[] part : parts) {
        mac.update(bytes(part.length + ":"));
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
