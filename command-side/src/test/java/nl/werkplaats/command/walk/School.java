package nl.werkplaats.command.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.InMemoryElsewhere;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.command.dialogue.DialogueDesk;
import nl.werkplaats.command.location.LocationDesk;
import nl.werkplaats.command.question.QuestionDesk;
import nl.werkplaats.command.question.ThemeLinks;
import nl.werkplaats.command.theme.ThemeDesk;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;

/** The whole deciding side in memory: every aggregate, and a register kept by their events. */
final class School {

  private final CommandBus commands = SimpleCommandBus.builder().build();
  private final EventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final InMemoryElsewhere elsewhere = new InMemoryElsewhere();
  private final List<Noted> log = new ArrayList<>();
  private final Map<String, List<Noted>> streams = new LinkedHashMap<>();
  private final AtomicReference<ThemeLinks> links = new AtomicReference<>();

  School() {
    events.subscribe(messages -> messages.forEach(this::note));
    ParameterResolverFactory parameters =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(School.class),
            new SimpleResourceParameterResolverFactory(
                List.of(elsewhere, (Recorder) (_, _, _) -> {}, linksToCome())));
    employ(new QuestionDesk(), parameters);
    employ(new DialogueDesk(), parameters);
    employ(new LocationDesk(), parameters);
    links.set(ThemeDesk.links(employ(new ThemeDesk(), parameters)));
  }

  /** Questions are employed before the themes that they tell. */
  private ThemeLinks linksToCome() {
    return new ThemeLinks() {
      @Override
      public void link(ThemeId theme, QuestionId question, Given given, Hat hat, Instant at) {
        links.get().link(theme, question, given, hat, at);
      }

      @Override
      public void unlink(ThemeId theme, QuestionId question, Given given, Hat hat, Instant at) {
        links.get().unlink(theme, question, given, hat, at);
      }
    };
  }

  private Repository<?> employ(Desk desk, ParameterResolverFactory parameters) {
    return employ(desk.aggregate(), parameters);
  }

  private <T> Repository<T> employ(Class<T> type, ParameterResolverFactory parameters) {
    Repository<T> repository =
        EventSourcingRepository.builder(type)
            .eventStore(events)
            .parameterResolverFactory(parameters)
            .build();
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(type)
        .repository(repository)
        .parameterResolverFactory(parameters)
        .build()
        .subscribe(commands);
    return repository;
  }

  private void note(EventMessage<?> message) {
    Noted noted = new Noted((Event) message.getPayload(), Provenance.from(message.getMetaData()));
    log.add(noted);
    streams.computeIfAbsent(noted.event().stream(), _ -> new ArrayList<>()).add(noted);
    elsewhere.happened(noted.event());
  }

  /** What came of it: an answer or a refusal, never both. */
  record Reply(Optional<Answer> answer, Optional<Refusal> refusal) {}

  Reply ask(Object act) {
    AtomicReference<Reply> reply = new AtomicReference<>();
    commands.dispatch(
        GenericCommandMessage.asCommandMessage(act),
        (_, result) -> {
          if (!result.isExceptional()) {
            reply.set(new Reply(Optional.of((Answer) result.getPayload()), Optional.empty()));
          } else if (result.exceptionResult() instanceof Refused refused) {
            reply.set(new Reply(Optional.empty(), Optional.of(refused.refusal())));
          } else {
            throw new AssertionError("neither answered nor refused", result.exceptionResult());
          }
        });
    return reply.get();
  }

  InMemoryElsewhere elsewhere() {
    return elsewhere;
  }

  /** Everything that happened, in order. */
  List<Noted> log() {
    return log;
  }

  Map<String, List<Noted>> streams() {
    return streams;
  }
}
