package nl.werkplaats.command.wiring;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.werkplaats.command.moment.Freezing;
import nl.werkplaats.command.reaction.Reactions;
import nl.werkplaats.kernel.history.EventLogEngine;
import nl.werkplaats.kernel.history.EventSerializer;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.history.LogSource;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.Seals;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.util.jpa.ContainerManagedEntityManagerProvider;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where events are kept, and who is told of them how. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommandWiring {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** One serializer for everything; under any other name it would count for events alone. */
  @Bean
  @Primary
  EventSerializer serializer() {
    return new EventSerializer();
  }

  @Bean
  EntityManagerProvider entityManagerProvider() {
    return new ContainerManagedEntityManagerProvider();
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      EntityManagerProvider entityManager,
      TransactionManager transactions,
      EventSerializer serializer,
      OpenAppends openAppends,
      LastWrites writes) {
    return EventLogEngine.over(entityManager, transactions, serializer, openAppends, writes);
  }

  @Bean
  CommandGateway commandGateway(CommandBus bus, SecondLook secondLook) {
    return gateway(bus, secondLook);
  }

  static CommandGateway gateway(CommandBus bus, SecondLook secondLook) {
    return DefaultCommandGateway.builder()
        .commandBus(bus)
        .dispatchInterceptors(List.of(secondLook))
        .retryScheduler(secondLook)
        .build();
  }

  /**
   * How far the reactions are, beside the events: one transaction holds cause, effect and token.
   */
  @Bean
  TokenStore reactionTokens(
      DataSource database,
      EventSerializer serializer,
      @Value("${werkplaats.reactions.claim-timeout:10s}") Duration claimTimeout) {
    var schema =
        TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("stamped_at")
            .build();
    var connections =
        new UnitOfWorkAwareConnectionProviderWrapper(
            new SpringDataSourceConnectionProvider(database));
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .schema(schema)
        .serializer(serializer)
        .claimTimeout(claimTimeout)
        .build();
  }

  @Bean
  Freezing freezing(OrderedLog log, Register register, PersonKeys keys, Seals seals) {
    return new Freezing(log, register, keys, seals);
  }

  @Autowired
  void tell(EventProcessingConfigurer processing, OrderedLog log, ListableBeanFactory beans) {
    processing.registerSubscribingEventProcessor(RegisterKeeper.GROUP);
    processing.registerListenerInvocationErrorHandler(
        RegisterKeeper.GROUP, _ -> PropagatingErrorHandler.instance());

    var oneByOne =
        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
            .andBatchSize(1)
            // Of a node that died, another takes over as soon as it may.
            .andTokenClaimInterval(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
            .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    processing.registerTrackingEventProcessor(
        Reactions.GROUP, _ -> new LogSource(log, handledByReactions(beans)), _ -> oneByOne);
    // The default logs a failure and moves on; a reaction must happen, so it is tried again.
    processing.registerListenerInvocationErrorHandler(
        Reactions.GROUP, _ -> PropagatingErrorHandler.instance());
  }

  /** What the reactions take is written in their handlers; nobody has to keep a list of it. */
  static Set<Class<?>> handledByReactions(ListableBeanFactory beans) {
    return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
        .map(beans::getType)
        .filter(type -> type.getAnnotation(ProcessingGroup.class).value().equals(Reactions.GROUP))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(EventHandler.class))
        .map(method -> method.getParameterTypes()[0])
        .collect(Collectors.toUnmodifiableSet());
  }
}
