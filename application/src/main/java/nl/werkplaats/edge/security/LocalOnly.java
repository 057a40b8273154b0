package nl.werkplaats.edge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.werkplaats.edge.Problem;
import nl.werkplaats.edge.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the example accounts on this machine: no other host name (a page elsewhere could have
 * pointed one here), no forwarded request, and no post that another site's page sent.
 */
final class LocalOnly extends OncePerRequestFilter {

  private static final Pattern LOCAL =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

  private final Problems problems;

  LocalOnly(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> foreign = foreign(request);
    if (foreign.isPresent()) {
      problems.write(request, response, Problem.malformed(foreign.get(), "not-local"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<String> foreign(HttpServletRequest request) {
    List<String> names = Collections.list(request.getHeaderNames());
    Optional<String> forwarded =
        names.stream()
            .filter(name -> {
              String lower = name.toLowerCase(Locale.ROOT);
              return lower.equals("forwarded") || lower.startsWith("x-forwarded");
            })
            .findFirst();
    if (forwarded.isPresent()) {
      return forwarded;
    }
    String host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse("");
    if (!LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(HttpHeaders.HOST);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    // A browser remembers the password of Basic and would send it along for another site's page.
    return origin == null || origin.equalsIgnoreCase(request.getScheme() + "://" + host)
        ? Optional.empty()
        : Optional.of(HttpHeaders.ORIGIN);
  }
}
