package nl.werkplaats.query.asof;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;

/** Reads of the log what a moment is folded from: in its order, portion by portion. */
final class History {

  private static final int PORTION = 2_000;

  /** So many locations are read at once; who comes next waits, for each of them takes memory. */
  private static final int AT_ONCE = 2;

  private final OrderedLog log;
  private final long most;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /**
   * A history.
   *
   * @param most so many events a location has at most of which one answer is made
   */
  History(OrderedLog log, long most) {
    this.log = log;
    this.most = most;
  }

  /**
   * Tells the events of these kinds that may count at the moment.
   *
   * @throws Refused when there are too many to do it while somebody waits
   */
  void tell(
      Scope scope, Moment moment, Set<Class<? extends Event>> kinds, Consumer<Recorded> listener) {
    switch (scope) {
      case Scope.Streams streams -> log.streams(streams.ids()).forEach(listener);
      case Scope.Place place -> {
        check(place.location());
        long end = takeTurn();
        try {
          tell(place.location(), moment, names(kinds), end, listener);
        } finally {
          turns.release();
        }
      }
    }
  }

  private void tell(
      LocationId location,
      Moment moment,
      Set<String> names,
      long end,
      Consumer<Recorded> listener) {
    List<Recorded> portion = portion(location, moment, names, 0, end);
    while (!portion.isEmpty()) {
      portion.forEach(listener);
      portion = portion(location, moment, names, portion.getLast().position(), end);
    }
  }

  private List<Recorded> portion(
      LocationId location, Moment moment, Set<String> names, long after, long end) {
    return log.ofLocation(location, names, moment.recordedBy(), after, end, PORTION);
  }

  private void check(LocationId location) {
    long events = log.countOf(location);
    if (events > most) {
      throw new Refused(
          new RuleBroken("too-large-for-now", Map.of("given", events, "maximum", most)));
    }
  }

  private long takeTurn() {
    try {
      long end = log.settledHead();
      turns.acquire();
      return end;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  List<Recorded> streams(Collection<String> ids) {
    return log.streams(ids);
  }

  private static Set<String> names(Set<Class<? extends Event>> kinds) {
    return EventCatalogue.classes().stream()
        .filter(type -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type)))
        .map(type -> EventCatalogue.nameOf(type).name())
        .collect(toUnmodifiableSet());
  }
}
