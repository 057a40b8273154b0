package nl.werkplaats.query.wiring;

import nl.werkplaats.query.audit.AccessNoting;
import nl.werkplaats.query.http.KnownParameters;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who asks after the audit, and holds what is asked to the parameters that are known. */
@Configuration(proxyBeanMethods = false)
class WebWiring implements WebMvcConfigurer {

  private final AccessNoting noting;

  WebWiring(AccessNoting noting) {
    this.noting = noting;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    // First of all: what is refused is noted too.
    interceptors.addInterceptor(noting);
    interceptors.addInterceptor(new KnownParameters("nl.werkplaats.query."));
  }
}
