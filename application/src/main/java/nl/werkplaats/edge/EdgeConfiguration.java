package nl.werkplaats.edge;

import java.util.List;
import java.util.Locale;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.query.audit.WhoAsks;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Tells the web framework how this house reads and answers. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new StandingArgument());
  }

  /** The web reads and writes JSON as the whole house does. */
  @Bean
  static JsonMapperBuilderCustomizer houseJson() {
    return KernelJson::configure;
  }

  @Bean
  static WhoAsks whoAsks() {
    return StandingArgument::noted;
  }

  /** Dutch, unless English is asked for. */
  @Bean
  static LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(ProblemTexts.DUTCH, Locale.ENGLISH));
    resolver.setDefaultLocale(ProblemTexts.DUTCH);
    return resolver;
  }
}
