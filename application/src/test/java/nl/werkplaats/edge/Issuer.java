package nl.werkplaats.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A school's provider of identities, as far as tests need one: a key, and tokens signed with it.
 */
public final class Issuer {

  public static final String NAME = "https://login.voorbeeld.nl";
  public static final String AUDIENCE = "werkplaats";

  private final KeyPair keys = keys();

  /** Lets a service on the embedded stores believe this issuer, by its key in a file. */
  public void introduce(DynamicPropertyRegistry properties, Path folder) {
    properties.add("werkplaats.embedded-stores", () -> "true");
    settings(folder).forEach((name, value) -> properties.add(name, () -> value));
  }

  /** What a service must be told to believe this issuer, by its key in a file. */
  public Map<String, String> settings(Path folder) {
    Path pem = folder.resolve("issuer.pem");
    try {
      Files.writeString(
          pem,
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.of(
        "werkplaats.identity",
        "jwt",
        "werkplaats.jwt.issuer",
        NAME,
        "werkplaats.jwt.audience",
        AUDIENCE,
        "werkplaats.jwt.keys",
        "file:" + pem);
  }

  /** What somebody sends to say who it is. */
  public String bearer(String subject) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(AUDIENCE)
            .subject(subject)
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      token.sign(new RSASSASigner(keys.getPrivate()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return "Bearer " + token.serialize();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
