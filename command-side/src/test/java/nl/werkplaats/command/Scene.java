package nl.werkplaats.command;

import static nl.werkplaats.command.Samples.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Standing;
import org.axonframework.eventhandling.EventMessage;

/**
 * Given what happened, when somebody asks for a move, then this came of it. Every accepted move is
 * also folded anew and compared with the state that decided.
 *
 * @param <M> the moves of the subject
 */
public final class Scene<M> {

  private final Bench bench;
  private final BiFunction<M, Given, Object> act;
  private final List<EventMessage<Event>> history = new ArrayList<>();
  private Optional<Instant> happenedAt = Optional.empty();
  private Optional<Long> expectedVersion = Optional.empty();

  public Scene(Class<?> aggregate, BiFunction<M, Given, Object> act) {
    this.bench = new Bench(aggregate);
    this.act = act;
  }

  /** Says what each of these people is at this location. */
  public Scene<M> here(Role role, PersonId... people) {
    return at(HERE, role, people);
  }

  /** Says what each of these people is at another location. */
  public Scene<M> there(Role role, PersonId... people) {
    return at(ELSEWHERE, role, people);
  }

  private Scene<M> at(LocationId location, Role role, PersonId... people) {
    for (PersonId person : people) {
      bench.elsewhere().happened(new RoleGranted(location, person, role, Optional.empty()));
    }
    return this;
  }

  /** Says that these people exist, though they are nothing anywhere. */
  public Scene<M> known(PersonId... people) {
    bench.elsewhere().know(people);
    return this;
  }

  /** Says what happened in other streams. */
  public Scene<M> elsewhere(Event... events) {
    bench.elsewhere().happened(events);
    return this;
  }

  /** Says who does research in a study. */
  public Scene<M> researching(StudyId study, PersonId person) {
    bench.elsewhere().reports().researches(study, person);
    return this;
  }

  public Scene<M> given(Event... events) {
    return givenAt(BEFORE, events);
  }

  public Scene<M> givenAt(Instant moment, Event... events) {
    for (Event event : events) {
      history.add(Samples.at(moment, event));
    }
    return this;
  }

  /** The asker says when it was. */
  public Scene<M> happenedAt(Instant moment) {
    happenedAt = Optional.of(moment);
    return this;
  }

  /** The asker says which version is acted on. */
  public Scene<M> expecting(long version) {
    expectedVersion = Optional.of(version);
    return this;
  }

  public Came when(PersonId asker, M move) {
    return ask(bench.elsewhere().standing(asker), move);
  }

  /** The service itself carries something on. */
  public Came whenReacting(M move) {
    return ask(Standing.SYSTEM, move);
  }

  private Came ask(Standing asker, M move) {
    Given given = Asking.by(asker, happenedAt, expectedVersion);
    return new Came(bench.ask(history, act.apply(move, given)), bench.links());
  }
}
