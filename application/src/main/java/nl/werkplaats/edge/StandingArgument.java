package nl.werkplaats.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands every controller that asks for it who is asking, with the roles of this moment. */
public final class StandingArgument implements HandlerMethodArgumentResolver {

  private static final String ATTRIBUTE = StandingArgument.class.getName();

  /** Notes on the request who asks it. */
  public static void note(HttpServletRequest request, Standing standing) {
    request.setAttribute(ATTRIBUTE, standing);
  }

  /** Who asks, as far as it was noted. */
  public static Optional<Standing> noted(HttpServletRequest request) {
    return Optional.ofNullable((Standing) request.getAttribute(ATTRIBUTE));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Standing.class);
  }

  @Override
  public Standing resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    Object noted = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (noted instanceof Standing standing) {
      return standing;
    }
    throw new Refused(new Refusal.WhoAreYou());
  }
}
