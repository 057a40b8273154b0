package nl.werkplaats.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.audit.WhoAsks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The web as the application arranges it, reduced to what the tests of this side need. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class TestWeb implements WebMvcConfigurer {

  static final String READER = "reader";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Said());
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(KernelJson.mapper()));
  }

  @Bean
  static WhoAsks whoAsks() {
    return request -> Optional.ofNullable((Standing) request.getAttribute(READER));
  }

  @Bean
  static LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.of("nl"), Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.of("nl"));
    return resolver;
  }

  private static final class Said implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Standing.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer container,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return request.getAttribute(READER, RequestAttributes.SCOPE_REQUEST);
    }
  }

  @RestControllerAdvice
  static class Refusals {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(Refused refused) {
      return switch (refused.refusal()) {
        case Refusal.Unknown _ -> answer(404, "unknown");
        case Refusal.NotYours _ -> answer(403, "not-yours");
        case Refusal.Malformed malformed ->
            ResponseEntity.status(400)
                .body(
                    Map.of(
                        "code",
                        "malformed",
                        "violations",
                        malformed.violations().stream()
                            .map(one -> one.field() + " " + one.problem())
                            .toList()));
        case Refusal.ViewBehind _ -> answer(409, "view-behind");
        case Refusal.StoreAway _ -> answer(503, "store-away");
        case Refusal.RuleBroken broken -> answer(409, broken.rule());
        default -> answer(500, "unexpected");
      };
    }

    private static ResponseEntity<Map<String, Object>> answer(int status, String code) {
      return ResponseEntity.status(status).body(Map.of("code", code));
    }
  }
}
