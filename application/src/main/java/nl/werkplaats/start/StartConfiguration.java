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

  /** Before anything is opened or made: a refused start leaves no trace. */
  @Bean
  static BeanFactoryPostProcessor settingsFitTogether(Environment environment) {
    return _ -> {
      StoreSettings.of(environment).check(Sides.of(environment));
      FirstAdministrator.of(environment);
      MasterKeyFiles.check(environment);
    };
  }

  @Bean
  static Sides sides(Environment environment) {
    return Sides.of(environment);
  }

  @Bean
  @OnTheDecidingSide
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
