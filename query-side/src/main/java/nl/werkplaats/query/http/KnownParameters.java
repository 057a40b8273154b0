package nl.werkplaats.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a question does not have: a filter that is misspelt must not be passed
 * over as if it were kept to.
 */
public final class KnownParameters implements HandlerInterceptor {

  private final String packages;

  /**
   * Watches over the endpoints in these packages.
   *
   * @param packages how their names begin
   */
  public KnownParameters(String packages) {
    this.packages = packages;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(packages)
        && !judgesItself(method)) {
      check(request.getParameterMap(), known(method));
    }
    return true;
  }

  /** What takes parameters by whatever name there is knows best which of them it has. */
  private static boolean judgesItself(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == MultiValueMap.class);
  }

  private static Set<String> known(HandlerMethod method) {
    Set<String> known = new HashSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      if (!type.isRecord() || !type.getPackageName().equals(ListAsked.class.getPackageName())) {
        continue;
      }
      for (RecordComponent component : type.getRecordComponents()) {
        known.add(component.getName());
      }
    }
    return known;
  }

  private static void check(Map<String, String[]> given, Set<String> known) {
    List<Refusal.Violation> violations = new ArrayList<>();
    given.forEach((name, values) -> {
      if (!known.contains(name)) {
        violations.add(new Refusal.Violation(name, "unknown-parameter"));
      } else if (values.length > 1) {
        violations.add(new Refusal.Violation(name, "duplicate"));
      }
    });
    if (!violations.isEmpty()) throw new Refused(new Refusal.Malformed(violations));
  }
}
