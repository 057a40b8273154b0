package nl.werkplaats.edge.security;

import jakarta.servlet.DispatcherType;
import nl.werkplaats.edge.Problems;
import nl.werkplaats.edge.ShapeFilter;
import nl.werkplaats.kernel.people.Register;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who comes in: everybody is asked for an identity, save at addresses that tell nothing of anybody,
 * and for the meters at a port of this machine's own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] FOR_EVERYBODY = {
    "/actuator/health/liveness", "/actuator/health/readiness", "/openapi.json"
  };

  private static final String OWN_CONTENT_ONLY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  /** Before anything is opened or made: a refused start leaves no trace. */
  @Bean
  static BeanFactoryPostProcessor identityMayBeUsedHere(Environment environment) {
    return beans -> IdentitySettings.of(environment).check(environment);
  }

  @Bean
  static IdentitySettings identitySettings(Environment environment) {
    return IdentitySettings.of(environment);
  }

  @Bean
  static DeniedAnswers deniedAnswers(Problems problems, IdentitySettings identity) {
    return new DeniedAnswers(
        problems, identity.example() ? "Basic realm=\"werkplaats\", charset=\"UTF-8\"" : "Bearer");
  }

  /** Every filter would be measured at every request, and nobody looks at that. */
  @Bean
  static SecurityObservationSettings unmeasured() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      IdentitySettings identity,
      DeniedAnswers denied,
      Problems problems,
      Register register,
      Environment environment) {
    var meters = MetersDoor.in(environment, problems);
    http.authorizeHttpRequests(each ->
            each.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(FOR_EVERYBODY)
                .permitAll()
                .requestMatchers(meters::isFromThisMachine)
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(
            each -> each.authenticationEntryPoint(denied).accessDeniedHandler(denied))
        .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie says who asks. Basic is remembered by browsers, so with the example accounts
        // LocalOnly refuses what another site's page sends, and a body must be JSON.
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(each ->
            each.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.deny()))
        .addFilterAfter(new CallerFilter(problems, register), AuthorizationFilter.class)
        .addFilterAfter(meters, CallerFilter.class)
        .addFilterAfter(new ShapeFilter(problems), MetersDoor.class);
    return identity.example() ? example(http, denied, problems) : jwt(http, identity, denied);
  }

  private static SecurityFilterChain example(
      HttpSecurity http, DeniedAnswers denied, Problems problems) {
    return http.addFilterBefore(new LocalOnly(problems), SecurityContextHolderFilter.class)
        .httpBasic(each -> each.authenticationEntryPoint(denied))
        .authenticationProvider(new ExampleAccounts())
        .build();
  }

  private static SecurityFilterChain jwt(
      HttpSecurity http, IdentitySettings identity, DeniedAnswers denied) {
    return http.oauth2ResourceServer(each ->
            each.authenticationEntryPoint(denied)
                .accessDeniedHandler(denied)
                .jwt(tokens -> tokens.decoder(Tokens.decoder(identity))))
        .build();
  }
}
