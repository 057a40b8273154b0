package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TokensTest extends RunningService {

  private static final String ISSUER = "https://login.voorbeeld.nl";
  private static final String AUDIENCE = "werkplaats";
  private static final KeyPair KEYS = keys();
  private static final String KNOWN = UUID.randomUUID().toString();

  @Autowired Vault vault;
  @Autowired PlatformTransactionManager transactions;

  @DynamicPropertySource
  static void jwt(DynamicPropertyRegistry properties) throws IOException {
    Path folder = freshFolder();
    Path pem = folder.resolve("issuer.pem");
    Files.writeString(
        pem,
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    properties.add("werkplaats.identity", () -> "jwt");
    properties.add("werkplaats.embedded-stores", () -> "true");
    properties.add("werkplaats.jwt.issuer", () -> ISSUER);
    properties.add("werkplaats.jwt.audience", () -> AUDIENCE);
    properties.add("werkplaats.jwt.keys", () -> "file:" + pem);
  }

  @BeforeEach
  void somebodyIsKnown() {
    var login = new Login(ISSUER, KNOWN);
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          if (vault.find(login).isEmpty()) {
            vault.create("Iemand (voorbeeld)", List.of(login));
          }
        });
  }

  @Test
  void whoIsKnownComesIn() throws JOSEException {
    Reply reply =
        send(request("/problems/unknown").header("Authorization", bearer(good().build())));
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void whoIsIdentifiedButUnknownIsTurnedAwayAndNotWrittenDown() throws JOSEException {
    long people = people();
    Reply reply =
        send(
            request("/api/v1/questions")
                .header("Authorization", bearer(good().subject("stranger").build())));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.at("code")).isEqualTo("not-yours");
    assertThat(reply.at("detail")).contains("niet bekend");
    assertThat(people()).isEqualTo(people);
  }

  static Stream<JWTClaimsSet> tokensThatDoNotCount() {
    Date past = Date.from(Instant.now().minusSeconds(3_600));
    Date future = Date.from(Instant.now().plusSeconds(3_600));
    return Stream.of(
        good().audience("another-service").build(),
        good().audience((String) null).build(),
        good().issuer("https://elsewhere.voorbeeld.nl").build(),
        good().issuer(null).build(),
        good().expirationTime(past).build(),
        good().expirationTime(null).build(),
        good().notBeforeTime(future).build(),
        good().subject(null).build(),
        good().subject("").build());
  }

  @ParameterizedTest
  @MethodSource("tokensThatDoNotCount")
  void aTokenThatIsNotForUsOrNoLongerValidDoesNotCount(JWTClaimsSet claims) throws JOSEException {
    Reply reply = send(request("/problems/unknown").header("Authorization", bearer(claims)));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.at("code")).isEqualTo("who-are-you");
    assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void aTokenThatNobodySignedOrSomebodyElseDidDoesNotCount() throws JOSEException {
    String unsigned = "Bearer " + new PlainJWT(good().build()).serialize();
    String foreign = bearer(good().build(), keys());
    for (String token : List.of(unsigned, foreign, "Bearer x", "Bearer ")) {
      Reply reply = send(request("/problems/unknown").header("Authorization", token));
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.at("code")).isEqualTo("who-are-you");
    }
  }

  @Test
  void theExampleAccountsAreGone() {
    assertThat(send(as("docent1", "/problems/unknown")).status()).isEqualTo(401);
    assertThat(people()).isEqualTo(1);
    assertThat(
            send(request("/openapi.json"))
                .json()
                .at("/components/securitySchemes/identity/scheme")
                .asString())
        .isEqualTo("bearer");
  }

  private long people() {
    return database.sql("select count(*) from person").query(Long.class).single();
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(KNOWN)
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private static String bearer(JWTClaimsSet claims) throws JOSEException {
    return bearer(claims, KEYS);
  }

  private static String bearer(JWTClaimsSet claims, KeyPair keys) throws JOSEException {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    token.sign(new RSASSASigner(keys.getPrivate()));
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
