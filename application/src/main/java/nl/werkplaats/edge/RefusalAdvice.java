package nl.werkplaats.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every refusal and every failure of both sides as a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  private final Problems problems;

  RefusalAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(Throwable.class)
  void answer(Throwable trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(request, response, Troubles.of(trouble));
  }

  /** Left to the security filters, which know whether nobody asks or somebody may not. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leave(RuntimeException denied) {
    throw denied;
  }
}
