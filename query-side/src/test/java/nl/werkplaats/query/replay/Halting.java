package nl.werkplaats.query.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Folded;
import org.bson.conversions.Bson;

/** Counts the events of every stream, and holds on at one of them until it is told to go on. */
final class Halting implements Folded<Halting.Count> {

  record Count(int events) {}

  final CountDownLatch reached = new CountDownLatch(1);
  final CountDownLatch goOn = new CountDownLatch(1);
  private final int at;
  private int folded;

  /** Holds on at the event with this number. */
  Halting(int at) {
    this.at = at;
  }

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public Class<Count> type() {
    return Count.class;
  }

  @Override
  public Set<String> keys(Event event) {
    return Set.of(event.stream());
  }

  @Override
  public Count fold(Optional<Count> before, Recorded recorded) {
    if (++folded == at) hold();
    return new Count(before.map(Count::events).orElse(0) + 1);
  }

  private void hold() {
    reached.countDown();
    try {
      if (!goOn.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("nobody came");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, Object> attributes(Count view) {
    return Map.of();
  }

  @Override
  public List<Bson> indexes() {
    return List.of();
  }
}
