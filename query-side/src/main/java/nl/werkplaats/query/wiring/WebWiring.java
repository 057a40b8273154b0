package nl.werkplaats.query.wiring;

import nl.werkplaats.query.http.KnownParameters;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds what is asked of this side to the parameters that it knows. */
@Configuration(proxyBeanMethods = false)
class WebWiring implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new KnownParameters("nl.werkplaats.query."));
  }
}
