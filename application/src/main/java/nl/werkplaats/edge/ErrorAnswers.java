package nl.werkplaats.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.werkplaats.kernel.move.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container itself refused, so that no refusal is without its problem. */
@Controller
class ErrorAnswers implements ErrorController {

  private final Problems problems;

  ErrorAnswers(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.write(request, response, problem(request));
  }

  private static Problem problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable trouble) {
      return Troubles.of(trouble);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
    return switch (known) {
      // Somebody simply asked for this path.
      case null -> Problem.of(new Refusal.Unknown());
      case BAD_REQUEST -> Problem.malformed("", "not-http");
      case UNAUTHORIZED -> Problem.WHO_ARE_YOU;
      case FORBIDDEN -> Problem.of(new Refusal.NotYours());
      case METHOD_NOT_ALLOWED -> Problem.methodNotAllowed(List.of());
      case CONTENT_TOO_LARGE -> Problem.tooLarge(BodyLimit.MAXIMUM);
      case UNSUPPORTED_MEDIA_TYPE -> Problem.notJson();
      case NOT_ACCEPTABLE -> Problem.notAcceptable(List.of());
      case SERVICE_UNAVAILABLE -> Problem.of(new Refusal.StoreAway());
      default -> known.is4xxClientError() ? Problem.of(new Refusal.Unknown()) : Problem.INTERNAL;
    };
  }
}
