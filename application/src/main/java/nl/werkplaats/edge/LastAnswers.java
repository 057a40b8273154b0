package nl.werkplaats.edge;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.Refusal;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers as problems even what the container turns away before this application is asked. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LastAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(LastAnswers.class);

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    // Behind the one that Spring Boot adds, and so asked before it.
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Valve()));
  }

  private static final class Valve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable trouble) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      Locale language = request.getLocale();
      try {
        byte[] body =
            KernelJson.mapper()
                .writeValueAsBytes(
                    Problems.body(problem(status), language, request.getRequestURI()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(body);
        response.finishResponse();
      } catch (IOException gone) {
        LOG.debug("Nobody is there any more to be refused");
      }
    }

    private static Problem problem(int status) {
      HttpStatus known = HttpStatus.resolve(status);
      return switch (known) {
        case null -> Problem.INTERNAL;
        case NOT_FOUND -> Problem.of(new Refusal.Unknown());
        case METHOD_NOT_ALLOWED -> Problem.methodNotAllowed(List.of());
        case SERVICE_UNAVAILABLE -> Problem.of(new Refusal.StoreAway());
        default ->
            known.is4xxClientError()
                ? new Problem(
                    known,
                    "malformed",
                    "malformed",
                    Problem.malformed("", "not-http").facts(),
                    Map.of())
                : Problem.INTERNAL;
      };
    }
  }
}
