package nl.werkplaats.start;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that decides, where it is asked for. */
@Configuration(proxyBeanMethods = false)
@OnTheDecidingSide
@ComponentScan("nl.werkplaats.command")
class DecidingSide {}
