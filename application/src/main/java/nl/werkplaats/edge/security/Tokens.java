package nl.werkplaats.edge.security;

import static org.springframework.security.oauth2.jwt.JwtClaimNames.AUD;
import static org.springframework.security.oauth2.jwt.JwtClaimNames.EXP;
import static org.springframework.security.oauth2.jwt.JwtClaimNames.SUB;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Reads the tokens of the school's identity provider, and believes only those made for us. */
final class Tokens {

  /** Every way to sign with a key of one's own; a shared secret is none. */
  private static final Set<SignatureAlgorithm> SIGNED =
      EnumSet.copyOf(List.of(SignatureAlgorithm.values()));

  /** Whoever asks something of us waits meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Tokens() {}

  static JwtDecoder decoder(IdentitySettings settings) {
    String issuer = settings.issuer().orElseThrow();
    String audience = settings.audience().orElseThrow();
    // Asked for at the first token: a start must not wait for another service.
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder =
          settings
              .keys()
              .map(Tokens::withKeys)
              .orElseGet(() ->
                  NimbusJwtDecoder.withIssuerLocation(issuer)
                      .restOperations(patience())
                      .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNED))
                      .build());
      decoder.setJwtValidator(validator(issuer, audience));
      return decoder;
    });
  }

  static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            new JwtIssuerValidator(issuer),
            new JwtTimestampValidator(),
            // A token that never expires, or that is for nobody in particular, does not count.
            new JwtClaimValidator<Object>(EXP, Objects::nonNull),
            new JwtClaimValidator<List<String>>(AUD, aud -> aud != null && aud.contains(audience)),
            new JwtClaimValidator<String>(SUB, sub -> sub != null && !sub.isBlank())));
  }

  private static NimbusJwtDecoder withKeys(String keys) {
    return IdentitySettings.isAddress(keys)
        ? NimbusJwtDecoder.withJwkSetUri(keys)
            .restOperations(patience())
            .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNED))
            .build()
        : NimbusJwtDecoder.withPublicKey(publicKey(keys)).build();
  }

  private static RestTemplate patience() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return new RestTemplate(requests);
  }

  static RSAPublicKey publicKey(String location) {
    try (InputStream pem = new DefaultResourceLoader().getResource(location).getInputStream()) {
      return Objects.requireNonNull(RsaKeyConverters.x509().convert(pem));
    } catch (IOException failure) {
      throw new UncheckedIOException("The issuer's key in " + location + " is unreadable", failure);
    }
  }
}
