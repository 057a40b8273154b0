package nl.werkplaats.edge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.werkplaats.edge.Problem;
import nl.werkplaats.edge.Problems;
import nl.werkplaats.edge.StandingArgument;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the person behind a login, with the roles of this moment; a stranger gets no further. */
final class CallerFilter extends OncePerRequestFilter {

  private final Problems problems;
  private final Register register;

  CallerFilter(Problems problems, Register register) {
    this.problems = problems;
    this.register = register;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication identity = SecurityContextHolder.getContext().getAuthentication();
    if (identity == null || identity instanceof AnonymousAuthenticationToken) {
      // One of the few addresses that answer everybody.
      chain.doFilter(request, response);
      return;
    }
    Optional<Standing> caller = login(identity).flatMap(register::standing);
    if (caller.isEmpty()) {
      problems.write(request, response, Problem.UNKNOWN_LOGIN);
      return;
    }
    StandingArgument.note(request, caller.get());
    chain.doFilter(request, response);
  }

  private static Optional<Login> login(Authentication identity) {
    try {
      return Optional.of(
          identity instanceof JwtAuthenticationToken token
              ? of(token.getToken())
              : new Login(ExampleAccounts.ISSUER, identity.getName()));
    } catch (IllegalArgumentException nobodysLogin) {
      return Optional.empty();
    }
  }

  private static Login of(Jwt token) {
    return new Login(token.getClaimAsString("iss"), token.getSubject());
  }
}
