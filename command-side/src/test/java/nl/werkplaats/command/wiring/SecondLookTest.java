package nl.werkplaats.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.werkplaats.command.Answer;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Two nodes over one store, each with a memory of its own, decide on a jar of marbles. */
class SecondLookTest {

  private final Store store = new Store();
  private final Node here = new Node(store);
  private final Node there = new Node(store);
  private final String jar = UUID.randomUUID().toString();

  @AfterEach
  void stop() {
    here.axon.shutdown();
    there.axon.shutdown();
  }

  @Test
  void whatIsRememberedIsNotReadAgain() {
    here.send(new PutIn(jar, 10));
    int read = store.readings;
    assertThat(here.send(new PutIn(jar, 10)).version()).isEqualTo(2);
    assertThat(here.send(new PutIn(jar, 10)).version()).isEqualTo(3);
    assertThat(store.readings).isEqualTo(read);
    assertThat(here.looks()).isZero();
  }

  @Test
  void aRefusalFromMemoryIsLookedAtAgain() {
    here.send(new PutIn(jar, 1));
    there.send(new TakeOut(jar));
    assertThat(here.send(new PutIn(jar, 1)).version()).isEqualTo(3);
    assertThat(here.looks()).isEqualTo(1);
  }

  @Test
  void aRefusalThatIsStillOneIsGivenOnce() {
    here.send(new PutIn(jar, 1));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.send(new PutIn(jar, 1)));
    assertThat(here.looks()).isEqualTo(1);
    assertThat(store.events()).isEqualTo(1);
  }

  @Test
  void anAppendBehindAnothersBackIsDecidedAgain() {
    here.send(new PutIn(jar, 3));
    there.send(new PutIn(jar, 3));
    assertThat(here.send(new PutIn(jar, 3)).version()).isEqualTo(3);
    assertThatExceptionOfType(Refused.class)
        .as("the other node's memory is behind now, and would let a fourth in")
        .isThrownBy(() -> there.send(new PutIn(jar, 3)));
    assertThat(store.events()).isEqualTo(3);
  }

  @Test
  void thatNothingIsLeftToDoIsNotBelievedFromMemory() {
    here.send(new PutIn(jar, 10));
    here.send(new TakeOut(jar));
    there.send(new PutIn(jar, 10));
    assertThat(here.send(new TakeOut(jar)).recorded()).isEqualTo(1);
    assertThat(here.looks()).isEqualTo(1);
  }

  @Test
  void thatNothingIsLeftToDoIsAnsweredWhenItIsSo() {
    here.send(new PutIn(jar, 10));
    here.send(new TakeOut(jar));
    assertThat(here.send(new TakeOut(jar)).recorded()).isZero();
    assertThat(store.events()).isEqualTo(2);
  }

  @Test
  void afterAnEndThatNobodyKnowsItIsNotDoneAgain() {
    here.send(new PutIn(jar, 10));
    store.answerGetsLost = true;
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> here.send(new PutIn(jar, 10)));
    assertThat(store.events()).isEqualTo(2);
    assertThat(here.looks()).isZero();
    assertThat(here.send(new PutIn(jar, 10)).version())
        .as("what became of it is read, not remembered")
        .isEqualTo(3);
  }

  @Test
  void anotherLogIsNotTakenForTheOneBefore() {
    here.send(new PutIn(jar, 10));
    here.send(new PutIn(jar, 10));
    store.restore(1);
    here.memory.forget();
    assertThat(here.send(new PutIn(jar, 10)).version()).isEqualTo(2);
  }

  @Test
  void withinAnotherUnitOfWorkNothingIsDecidedFromMemory() {
    here.send(new PutIn(jar, 10));
    there.send(new PutIn(jar, 10));
    DefaultUnitOfWork<?> reaction = DefaultUnitOfWork.startAndGet(asEventMessage("a cause"));
    reaction.execute(() -> assertThat(here.send(new PutIn(jar, 10)).version()).isEqualTo(3));
    assertThat(store.events()).isEqualTo(3);
    assertThat(here.looks()).isZero();
  }

  @Test
  void whenTheDatabaseFailsEverythingIsForgotten() {
    here.send(new PutIn(jar, 10));
    here.send(new PutIn(jar, 10));
    store.fails = true;
    String other = UUID.randomUUID().toString();
    assertThatExceptionOfType(DataAccessResourceFailureException.class)
        .isThrownBy(() -> here.send(new PutIn(other, 10)));
    store.restore(1);
    assertThat(here.send(new PutIn(jar, 10)).version()).isEqualTo(2);
  }

  @Test
  void aCommandThatCameAnotherWayIsDecidedOnWhatIsStored() {
    here.send(new PutIn(jar, 1));
    there.send(new TakeOut(jar));
    CommandGateway plain =
        DefaultCommandGateway.builder().commandBus(here.axon.commandBus()).build();
    Answer answer = plain.sendAndWait(new PutIn(jar, 1));
    assertThat(answer.version()).isEqualTo(3);
  }

  @Test
  void whateverTwoNodesAskAtOnceTheJarNeverHoldsTooMany() throws Exception {
    here.send(new PutIn(jar, 5));
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Node node = i % 2 == 0 ? here : there;
      all.add(
          i % 3 == 0 ? () -> node.tries(new TakeOut(jar)) : () -> node.tries(new PutIn(jar, 5)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> each : threads.invokeAll(all)) each.get();
    }
    int marbles = 0;
    for (Object event : store.stream(jar)) {
      marbles += event instanceof MarblePutIn ? 1 : -1;
      assertThat(marbles).isBetween(0, 5);
    }
  }

  record PutIn(@TargetAggregateIdentifier String jar, int most) {}

  record TakeOut(@TargetAggregateIdentifier String jar) {}

  record MarblePutIn(String jar) {}

  record MarbleTakenOut(String jar) {}

  /** Refuses what does not fit, and taking one out of an empty jar is nothing to do. */
  static final class Jar {

    @AggregateIdentifier private String id;
    private int marbles;
    private int version;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(PutIn c) {
      if (marbles == c.most()) throw Refused.rule("full");
      apply(new MarblePutIn(c.jar()));
      return answer(1);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(TakeOut c) {
      int out = Math.min(marbles, 1);
      if (out == 1) apply(new MarbleTakenOut(c.jar()));
      return answer(out);
    }

    @EventSourcingHandler
    void on(MarblePutIn event) {
      id = event.jar();
      version++;
      marbles++;
    }

    @EventSourcingHandler
    void on(MarbleTakenOut event) {
      id = event.jar();
      version++;
      marbles--;
    }

    private Answer answer(int recorded) {
      return new Answer(new UUID(0, 0), version, recorded, "", List.of(), Map.of());
    }
  }

  private static final class Node {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StreamMemory memory = new StreamMemory(100, meters);
    private final Configuration axon;
    private final CommandGateway gateway;

    Node(Store store) {
      axon =
          DefaultConfigurer.defaultConfiguration()
              .configureEmbeddedEventStore(_ -> store)
              .configureAggregate(
                  AggregateConfigurer.defaultConfiguration(Jar.class).configureCache(_ -> memory))
              .start();
      gateway =
          CommandWiring.gateway(
              axon.commandBus(), new SecondLook(axon.commandBus(), memory, meters));
    }

    Answer send(Object command) {
      return gateway.sendAndWait(command);
    }

    /** Whether it was accepted in the end. */
    boolean tries(Object command) {
      while (true) {
        try {
          send(command);
          return true;
        } catch (Refused refused) {
          return false;
        } catch (ConcurrencyException lost) {
          // As the dispatch of requests does: once more.
        }
      }
    }

    double looks() {
      return meters.get("werkplaats.commands.second.look").counter().count();
    }
  }

  /** As a database: of two events for one place in a stream it takes one. */
  private static final class Store extends InMemoryEventStorageEngine {

    private final List<DomainEventMessage<?>> log = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private volatile int readings;
    private volatile boolean answerGetsLost;
    private volatile boolean fails;

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
      if (fails) {
        fails = false;
        throw new DataAccessResourceFailureException("the line broke");
      }
      for (EventMessage<?> event : events) {
        var one = (DomainEventMessage<?>) event;
        if (!places.add(one.getAggregateIdentifier() + one.getSequenceNumber())) {
          throw new ConcurrencyException("taken");
        }
        log.add(one);
      }
      if (answerGetsLost) {
        answerGetsLost = false;
        throw new IllegalStateException("nobody knows whether it was kept");
      }
    }

    @Override
    public synchronized DomainEventStream readEvents(String stream, long first) {
      readings++;
      return DomainEventStream.of(
          log.stream()
              .filter(one -> one.getAggregateIdentifier().equals(stream))
              .filter(one -> one.getSequenceNumber() >= first)
              .toList()
              .stream());
    }

    synchronized List<Object> stream(String stream) {
      return readEvents(stream, 0).asStream().<Object>map(EventMessage::getPayload).toList();
    }

    synchronized int events() {
      return log.size();
    }

    synchronized void restore(int events) {
      log.subList(events, log.size()).clear();
      places.clear();
      log.forEach(one -> places.add(one.getAggregateIdentifier() + one.getSequenceNumber()));
    }
  }
}
