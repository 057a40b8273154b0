package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.projection.Folded;
import org.junit.jupiter.api.DynamicTest;

/**
 * Given some events, when one more happens, then the view says so. Events happen day after day from
 * {@link #START} on, all by {@link AnyEvents#ACTOR}.
 */
public final class FoldCases<V> {

  /** When the first event of every case happens; the next ones a day later each. */
  public static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

  private static final long SECONDS_OF_DAY = 86_400;

  private record Case<V>(String sentence, List<Event> events, Consumer<V> then) {}

  private final Folded<V> projection;
  private final List<Case<V>> cases = new ArrayList<>();
  private final Set<Class<?>> judged = new HashSet<>();

  public FoldCases(Folded<V> projection) {
    this.projection = projection;
  }

  /** Adds a case; the last event is the one it is about. */
  public FoldCases<V> that(
      String sentence, List<? extends Event> given, Event when, Consumer<V> then) {
    var events = new ArrayList<Event>(given);
    events.add(when);
    cases.add(new Case<>(sentence, events, then));
    judged.add(when.getClass());
    return this;
  }

  /** When the event of this number happened, counting from 0. */
  public static Instant day(int number) {
    return START.plusSeconds(SECONDS_OF_DAY * number);
  }

  public Stream<DynamicTest> tests() {
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.sentence, () -> one.then.accept(told(one))));
  }

  private V told(Case<V> one) {
    V view = fold(projection, one.events);
    assertThat(projection.attributes(view)).as("what it is found by").doesNotContainValue(null);
    var json = KernelJson.mapper();
    assertThat(json.readValue(json.writeValueAsString(view), projection.type()))
        .as("read back as it was stored")
        .isEqualTo(view);
    return view;
  }

  /** Folds the events in order. */
  public static <V> V fold(Folded<V> projection, List<? extends Event> events) {
    Optional<V> view = Optional.empty();
    for (int number = 0; number < events.size(); number++) {
      Event event = events.get(number);
      assertThat(projection.keys(event)).containsExactly(event.stream());
      view = Optional.of(projection.fold(view, recorded(event, number)));
    }
    return view.orElseThrow();
  }

  private static Recorded recorded(Event event, int number) {
    By by = By.of(AnyEvents.ACTOR, "OWNER", day(number));
    return new Recorded(
        number + 1L,
        "event-" + number,
        event.stream(),
        "any",
        number,
        event,
        by.provenance(AnyEvents.PLACE));
  }

  /** Fails when an event of this kind can be stored that no case is about. */
  public void coverEvery(Class<? extends Event> kind) {
    Set<Class<?>> permitted =
        EventCatalogue.classes().stream()
            .filter(kind::isAssignableFrom)
            .collect(Collectors.toSet());
    assertThat(judged).isEqualTo(permitted);
  }
}
