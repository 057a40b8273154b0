package nl.werkplaats.edge.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The keys of a school's issuer as they come over HTTP: found, asked for, and replaced. */
class OverTheWireTest {

  private static final String AUDIENCE = "werkplaats";

  private final RSAKey rsa = new RSAKeyGenerator(2_048).keyID("r").generate();
  private final ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
  private final RSAKey later = new RSAKeyGenerator(2_048).keyID("r2").generate();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile List<JWK> published = List.of(rsa, ec);
  private HttpServer server;
  private String issuer;

  OverTheWireTest() throws JOSEException {}

  @BeforeEach
  void anIssuerIsThere() throws IOException {
    open(0);
  }

  private void open(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    String configuration =
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
        """
            .formatted(issuer);
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, configuration));
    server.createContext(
        "/keys",
        exchange -> {
          asked.incrementAndGet();
          answer(exchange, new JWKSet(published).toString());
        });
    server.start();
  }

  @AfterEach
  void itGoes() {
    server.stop(0);
  }

  @Test
  void theIssuerIsAskedWhereItsKeysAre() throws JOSEException {
    JwtDecoder decoder = decoder(Optional.empty());
    assertThat(decoder.decode(signed(rsa, JWSAlgorithm.RS256)).getSubject()).isEqualTo("iemand");
    assertThat(decoder.decode(signed(ec, JWSAlgorithm.ES256)).getSubject()).isEqualTo("iemand");
  }

  @Test
  void keysAreTakenFromTheAddressThatIsGiven() throws JOSEException {
    JwtDecoder decoder = decoder(Optional.of(issuer + "/keys"));
    assertThat(decoder.decode(signed(rsa, JWSAlgorithm.RS256)).getSubject()).isEqualTo("iemand");
    assertThat(decoder.decode(signed(ec, JWSAlgorithm.ES256)).getSubject()).isEqualTo("iemand");
    assertThat(asked).as("not once for every token").hasValueLessThan(3);
  }

  @Test
  void keysThatAreReplacedAreFollowed() throws JOSEException {
    JwtDecoder decoder = decoder(Optional.of(issuer + "/keys"));
    decoder.decode(signed(rsa, JWSAlgorithm.RS256));
    published = List.of(later);
    assertThat(decoder.decode(signed(later, JWSAlgorithm.RS256)).getSubject()).isEqualTo("iemand");
    assertThatExceptionOfType(BadJwtException.class)
        .isThrownBy(() -> decoder.decode(signed(rsa, JWSAlgorithm.RS256)));
  }

  @Test
  void aPublicKeyIsNotASecretToSignWith() throws JOSEException {
    JwtDecoder decoder = decoder(Optional.of(issuer + "/keys"));
    var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
    forged.sign(new MACSigner(rsa.toPublicJWK().toJSONString().getBytes(UTF_8)));
    assertThatExceptionOfType(BadJwtException.class)
        .isThrownBy(() -> decoder.decode(forged.serialize()));
  }

  @Test
  void anIssuerThatComesLaterIsBelievedThen() throws JOSEException, IOException {
    int port = server.getAddress().getPort();
    JwtDecoder decoder = decoder(Optional.empty());
    String token = signed(rsa, JWSAlgorithm.RS256);
    server.stop(0);
    assertThatThrownBy(() -> decoder.decode(token)).isNotInstanceOf(BadJwtException.class);
    open(port);
    assertThat(decoder.decode(token).getSubject()).isEqualTo("iemand");
  }

  private JwtDecoder decoder(Optional<String> keys) {
    return Tokens.decoder(
        new IdentitySettings(false, Optional.of(issuer), Optional.of(AUDIENCE), keys));
  }

  private JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(AUDIENCE)
        .subject("iemand")
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .build();
  }

  private String signed(JWK key, JWSAlgorithm algorithm) throws JOSEException {
    var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims());
    token.sign(
        key instanceof RSAKey rsaKey ? new RSASSASigner(rsaKey) : new ECDSASigner(key.toECKey()));
    return token.serialize();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
