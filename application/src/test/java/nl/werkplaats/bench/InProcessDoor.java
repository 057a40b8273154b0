package nl.werkplaats.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.werkplaats.command.http.Correlation;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Goes to what stands behind the addresses, without the web server before them. */
final class InProcessDoor implements Cycle.Door {

  private static final int MOST_TRIES = 20;

  private final Map<String, HandlerMethod> routes = new HashMap<>();
  private final Standing asker;

  InProcessDoor(BenchNode node, Standing asker) {
    this.asker = asker;
    node.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
            info.getPatternValues().forEach(pattern -> routes.put(pattern, handler));
          }
        });
  }

  @Override
  public JsonNode post(String path, String body, String key) {
    String[] parts = path.split("/");
    boolean creates = parts.length == 4;
    String pattern = creates ? path : "/api/v1/" + parts[3] + "/{id}/" + parts[5];
    Map<String, String> id = creates ? Map.of() : Map.of("id", parts[4]);
    for (int tries = 1; ; tries++) {
      try {
        ResponseEntity<?> answer = call(routes.get(pattern), id, request(path, body, key));
        return KernelJson.mapper().readTree((byte[]) answer.getBody());
      } catch (TransactionException tooBusy) {
        if (tries == MOST_TRIES) throw tooBusy;
      }
    }
  }

  private static MockHttpServletRequest request(String path, String body, String key) {
    var request = new MockHttpServletRequest("POST", path);
    request.addHeader("Idempotency-Key", key);
    request.setAttribute(Correlation.ATTRIBUTE, UUID.randomUUID());
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private ResponseEntity<?> call(
      HandlerMethod handler, Map<String, String> path, MockHttpServletRequest request) {
    Method method = handler.getMethod();
    try {
      method.setAccessible(true);
      return (ResponseEntity<?>) method.invoke(handler.getBean(), path, request, asker);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof TransactionException tooBusy) throw tooBusy;
      throw new IllegalStateException(failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
