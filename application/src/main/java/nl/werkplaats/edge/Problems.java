package nl.werkplaats.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.move.Refusal.Violation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem details (RFC 9457), from filters and controllers alike. */
@Component
public class Problems {

  private static final int SPELLED_OUT = 5;

  private final JsonMapper json;
  private final LocaleResolver languages;

  Problems(JsonMapper json, LocaleResolver languages) {
    this.json = json;
    this.languages = languages;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale locale = languages.resolveLocale(request);
    byte[] body = json.writeValueAsBytes(body(problem, locale, request.getRequestURI()));
    response.resetBuffer();
    problem.headers().forEach(response::setHeader);
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The problem in words, as it goes over the wire. */
  public static Map<String, Object> body(Problem problem, Locale locale, String path) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + problem.code());
    body.put("title", ProblemTexts.text(problem.code() + ".title", locale));
    body.put("status", problem.status().value());
    body.put("detail", detail(problem, locale));
    body.put("instance", path);
    body.put("code", problem.code());
    problem.facts().forEach((fact, value) -> body.putIfAbsent(fact, told(value)));
    return body;
  }

  private static Object told(Object fact) {
    return fact instanceof List<?> list && list.stream().allMatch(Violation.class::isInstance)
        ? list.stream().map(Violation.class::cast).map(Problems::told).toList()
        : fact;
  }

  private static Map<String, Object> told(Violation violation) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("field", violation.field());
    told.put("problem", violation.problem());
    if (!violation.accepted().isEmpty()) {
      told.put("accepted", violation.accepted());
    }
    return told;
  }

  private static String detail(Problem problem, Locale locale) {
    String key = problem.reason() + ".detail";
    String general = problem.code() + ".detail";
    String known = ProblemTexts.has(key, locale) ? key : general;
    String sentence = ProblemTexts.text(known, locale, problem.facts());
    return problem.facts().get("violations") instanceof List<?> violations
        ? sentence + " " + spelledOut(violations, locale)
        : sentence;
  }

  private static String spelledOut(List<?> violations, Locale locale) {
    return violations.stream()
        .limit(SPELLED_OUT)
        .map(Violation.class::cast)
        .map(v -> (v.field().isEmpty() ? "" : v.field() + ": ") + words(v.problem(), locale) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String words(String problem, Locale locale) {
    String key = "violation." + problem;
    return ProblemTexts.has(key, locale) ? ProblemTexts.text(key, locale) : problem;
  }
}
