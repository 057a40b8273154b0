package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.werkplaats.kernel.history.OrderedLog;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every projection of this side, from the start of the service to its end: this node's share
 * of the segments of every generation that is served or followed.
 *
 * <p>A node runs only the revisions that it has. A new revision begins with a collection of its own
 * and from the first event; the node that brings it is ready when that has caught up, while nodes
 * with the revision before go on serving theirs. So a rolling upgrade needs no pause: each old node
 * stops when a new one is ready.
 */
public final class Projections implements SmartLifecycle {

  private final List<Projection> projections;
  private final Generations generations;
  private final OrderedLog log;
  private final Skips skips;
  private final Node node;
  private final Claims claims;
  private final Bell bell = new Bell();
  private volatile Optional<Shift> shift = Optional.empty();

  /**
   * @param node unique among those that use the same store of views
   */
  public Projections(
      List<Projection> projections,
      Generations generations,
      OrderedLog log,
      Skips skips,
      Node node) {
    this.projections = List.copyOf(projections);
    this.generations = generations;
    this.log = log;
    this.skips = skips;
    this.node = node;
    this.claims = new Claims(generations.database(), node);
  }

  @Override
  public void start() {
    var tail = new Tail(log);
    var begun =
        new Shift(projections, new Workshop(node, generations, log, tail, claims, skips, bell));
    begun.start();
    shift = Optional.of(begun);
  }

  @Override
  public void stop() {
    Optional<Shift> ended = shift;
    shift = Optional.empty();
    ended.ifPresent(Shift::stop);
  }

  /** There before the first question comes in, and until the last one has been answered. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4_096;
  }

  @Override
  public boolean isRunning() {
    return shift.isPresent();
  }

  /** How far each projection is; asks no store. */
  public List<Progress> progress() {
    return shift.map(Shift::progress).orElse(List.of());
  }

  /**
   * Whether every view has once reached what stood in the log when this node came to it. A view
   * that is made anew because the log was restored has to do so again: until then this is false,
   * for readers would find little in it.
   */
  public boolean caughtUpOnce() {
    return shift.map(Shift::caughtUp).orElse(false);
  }

  /** The projections, by the names under which their progress is told. */
  public List<String> names() {
    return projections.stream().map(Projection::collection).toList();
  }

  List<Projection> all() {
    return projections;
  }

  /**
   * Looks at the views until they show what is waited for, again after every batch that is written.
   *
   * @return what was seen last, also when the time was over
   */
  public <T> T await(Duration atMost, Supplier<T> look, Predicate<T> enough) {
    return bell.await(atMost, look, enough);
  }
}
