package nl.werkplaats.start;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that remembers, where it is asked for. */
@Configuration(proxyBeanMethods = false)
@OnTheRememberingSide
@ComponentScan("nl.werkplaats.query")
class RememberingSide {}
