package nl.werkplaats.edge.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The accounts of the synthetic people of the embedded default, with one public password. */
public final class ExampleAccounts implements AuthenticationProvider {

  /** Who vouches for them, in the words of a login. */
  public static final String ISSUER = "embedded";

  public static final Set<String> NAMES =
      Set.of(
          "docent1",
          "docent2",
          "docent3",
          "docent4",
          "docent5",
          "schoolopleider",
          "schoolopleider2",
          "teamleider",
          "teamleider2",
          "kwaliteit",
          "kwaliteit2",
          "schoolleider",
          "auditor",
          "privacy",
          "beheerder");

  /** How the accounts begin of those whom an administrator took in beside them, equally made up. */
  public static final String TAKEN_IN = "voorbeeld-";

  private static final byte[] PASSWORD = "werkplaats".getBytes(UTF_8);

  /** Without a slow hash: the password is public, and a hash would only slow the service down. */
  @Override
  public Authentication authenticate(Authentication asked) {
    byte[] given = String.valueOf(asked.getCredentials()).getBytes(UTF_8);
    boolean right = MessageDigest.isEqual(PASSWORD, given);
    if (!right || !isExample(asked.getName())) {
      throw new BadCredentialsException("not one of the example accounts");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        asked.getName(), null, AuthorityUtils.NO_AUTHORITIES);
  }

  private static boolean isExample(String account) {
    return NAMES.contains(account) || account.startsWith(TAKEN_IN);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
