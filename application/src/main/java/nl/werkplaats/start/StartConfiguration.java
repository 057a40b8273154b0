package nl.werkplaats.start;

import java.time.Clock;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

/** What is looked at before anything is opened, and what is done before anybody is let in. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

  @Bean
  static BeanFactoryPostProcessor firstAdministratorIsToldWhole(Environment environment) {
    return _ -> FirstAdministrator.of(environment);
  }

  @Bean
  @ConditionalOnProperty(FirstAdministrator.SUBJECT)
  FirstWayIn firstWayIn(
      Environment environment,
      CommandGateway commands,
      Register register,
      Vault vault,
      TransactionOperations transaction,
      Clock clock) {
    return new FirstWayIn(
        FirstAdministrator.of(environment).orElseThrow(),
        commands,
        register,
        vault,
        transaction,
        clock);
  }
}
