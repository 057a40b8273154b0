package nl.werkplaats.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.werkplaats.command.http.Correlation;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the shape of a request once it is known who asks: JSON, and a correlation that is one.
 */
public class ShapeFilter extends OncePerRequestFilter {

  private final Problems problems;

  public ShapeFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Problem> wrong = wrong(request);
    if (wrong.isPresent()) {
      problems.write(request, response, wrong.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<Problem> wrong(HttpServletRequest request) {
    if (CorrelationFilter.isMalformed(request)) {
      return Optional.of(Problem.malformed(Correlation.HEADER, "not-a-uuid"));
    }
    return request.getContentLengthLong() > 0 && !isJson(request.getContentType())
        ? Optional.of(Problem.notJson())
        : Optional.empty();
  }

  private static boolean isJson(String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      Charset charset = Optional.ofNullable(type.getCharset()).orElse(StandardCharsets.UTF_8);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && charset.equals(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
