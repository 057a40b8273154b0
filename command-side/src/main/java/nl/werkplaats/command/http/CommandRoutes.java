package nl.werkplaats.command.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.MasterKey;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens one address per command of the catalogue, so that every other address stays unknown. */
@Component
class CommandRoutes implements SmartInitializingSingleton {

  private final CommandDesk desk;
  private final PeopleEndpoint people;
  private final RequestMappingHandlerMapping addresses;

  CommandRoutes(
      CommandGateway gateway,
      CommandBus bus,
      JdbcClient database,
      LastWrites writes,
      PlatformTransactionManager transactions,
      Vault vault,
      Register register,
      MasterKey masterKey,
      Clock clock,
      MeterRegistry meters,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
    var transaction = new TransactionTemplate(transactions);
    var tally = new Tally(meters);
    var idempotency =
        new Idempotency(new FirstAnswers(database, writes, clock), transaction, tally);
    bus.registerHandlerInterceptor(idempotency);
    byte[] secret = masterKey.keyFor("idempotency");
    this.desk =
        new CommandDesk(
            new Dispatch(gateway, tally), idempotency, new Sight(register), tally, secret, clock);
    this.people = new PeopleEndpoint(vault, idempotency, transaction, secret);
    this.addresses = addresses;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Entry entry : CommandCatalogue.entries()) {
      addresses.registerMapping(post(entry.path()), new Route(entry, desk), ROUTE);
    }
    addresses.registerMapping(post(CommandCatalogue.PEOPLE), people, PEOPLE);
  }

  private RequestMappingInfo post(String path) {
    return RequestMappingInfo.paths(path)
        .methods(RequestMethod.POST)
        .produces(MediaType.APPLICATION_JSON_VALUE)
        .options(addresses.getBuilderConfiguration())
        .build();
  }

  /** What stands behind one address. */
  record Route(Entry entry, CommandDesk desk) {

    ResponseEntity<byte[]> act(
        @PathVariable Map<String, String> path, HttpServletRequest request, Standing asker)
        throws IOException {
      return desk.take(entry, Optional.ofNullable(path.get("id")), request, asker);
    }
  }

  private static final Method ROUTE =
      method(Route.class, "act", Map.class, HttpServletRequest.class, Standing.class);
  private static final Method PEOPLE =
      method(PeopleEndpoint.class, "add", HttpServletRequest.class, Standing.class);

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getDeclaredMethod(name, parameters);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
