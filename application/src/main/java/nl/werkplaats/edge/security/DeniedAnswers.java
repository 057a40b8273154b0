package nl.werkplaats.edge.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.werkplaats.edge.Problem;
import nl.werkplaats.edge.Problems;
import nl.werkplaats.kernel.move.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers as problems what the security filters refuse. */
record DeniedAnswers(Problems problems, String challenge)
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
      throws IOException {
    problems.write(
        request, response, Problem.WHO_ARE_YOU.with(HttpHeaders.WWW_AUTHENTICATE, challenge));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    problems.write(request, response, Problem.of(new Refusal.NotYours()));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    problems.write(request, response, Problem.malformed("", "not-http"));
  }
}
