package nl.werkplaats.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.command.http.Correlation;
import nl.werkplaats.kernel.history.Provenance;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its correlation: the caller's own, or a new one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CorrelationFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // A malformed one is refused later: first it is asked who is there.
    UUID correlation = given(request).orElseGet(UUID::randomUUID);
    request.setAttribute(Correlation.ATTRIBUTE, correlation);
    response.setHeader(Correlation.HEADER, correlation.toString());
    try (var _ = MDC.putCloseable(Provenance.CORRELATION, correlation.toString())) {
      chain.doFilter(request, response);
    }
  }

  static boolean isMalformed(HttpServletRequest request) {
    return request.getHeader(Correlation.HEADER) != null && given(request).isEmpty();
  }

  private static Optional<UUID> given(HttpServletRequest request) {
    String header = request.getHeader(Correlation.HEADER);
    try {
      // The canonical form only: the parser would also take "1-1-1-1-1".
      return Optional.ofNullable(header).filter(text -> text.length() == 36).map(UUID::fromString);
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
