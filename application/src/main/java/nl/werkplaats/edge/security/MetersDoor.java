package nl.werkplaats.edge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import nl.werkplaats.edge.Problem;
import nl.werkplaats.edge.Problems;
import nl.werkplaats.edge.StandingArgument;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.meters.ScrapePort;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows the meters to administrators, and at a port of this machine's own to whoever collects. */
final class MetersDoor extends OncePerRequestFilter {

  private static final String METERS = "/actuator/prometheus";

  private final int ownPort;
  private final Problems problems;

  private MetersDoor(int ownPort, Problems problems) {
    this.ownPort = ownPort;
    this.problems = problems;
  }

  static MetersDoor in(Environment environment, Problems problems) {
    return new MetersDoor(ScrapePort.of(environment), problems);
  }

  boolean isFromThisMachine(HttpServletRequest request) {
    return ownPort != ScrapePort.NONE
        && request.getLocalPort() == ownPort
        && path(request).equals(METERS);
  }

  /** As whoever answers will understand it: one address can be written in many ways. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean shown =
        !path(request).startsWith(METERS)
            || isFromThisMachine(request)
            || StandingArgument.noted(request).filter(Standing::administers).isPresent();
    if (shown) {
      chain.doFilter(request, response);
    } else {
      problems.write(request, response, Problem.of(new Refusal.NotYours()));
    }
  }
}
