package nl.werkplaats.query.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.werkplaats.kernel.history.OrderedLog;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs every projection of this side, from the start of the service to its end. */
public final class Projections implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private record Running(Runner runner, Thread thread) {}

  private final List<Projection> projections;
  private final Generations generations;
  private final OrderedLog log;
  private final Skips skips;
  private final Node node;
  private final Claims claims;
  private final Bell bell = new Bell();
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private volatile Optional<Thread> watch = Optional.empty();

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
    stopping = new CountDownLatch(1);
    watch = Optional.of(Thread.ofVirtual().name("projections").start(this::watch));
  }

  private void watch() {
    try {
      do {
        for (Projection projection : projections) look(projection);
      } while (!stopping.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Projection projection) {
    try {
      Set<String> run = new HashSet<>();
      for (int generation : generations.lineage(projection).run()) {
        String name = Generations.progressName(projection, generation);
        run.add(name);
        claims.divide(projection, generation, Optional.empty());
        for (Segment segment : claims.segments(name)) {
          running.computeIfAbsent(
              name + "-" + segment.getSegmentId(), id -> run(id, projection, generation, segment));
        }
      }
      running.values().stream()
          .filter(one -> one.runner().of(projection) && !run.contains(one.runner().name()))
          .forEach(one -> one.runner().stop());
    } catch (MongoException away) {
      LOG.warn("{} cannot look how it stands: {}", projection.collection(), away.getClass());
    }
  }

  private Running run(String id, Projection projection, int generation, Segment segment) {
    var runner =
        new Runner(projection, generation, segment, generations, log, claims, node, skips, bell);
    return new Running(runner, Thread.ofVirtual().name(id).start(runner));
  }

  @Override
  public void stop() {
    stopping.countDown();
    List<Thread> threads = new ArrayList<>();
    watch.ifPresent(threads::add);
    for (Running one : running.values()) {
      one.runner().stop();
      threads.add(one.thread());
    }
    for (Thread thread : threads) {
      try {
        if (!thread.join(FAREWELL)) LOG.warn("{} did not stop", thread.getName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    running.clear();
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  /** How far each projection is. */
  public List<Progress> progress() {
    return projections.stream().map(this::progress).toList();
  }

  private Progress progress(Projection projection) {
    Lineage lineage = generations.lineage(projection);
    String name = Generations.progressName(projection, lineage.serving());
    List<Runner> runners =
        running.values().stream()
            .map(Running::runner)
            .filter(one -> one.name().equals(name))
            .toList();
    List<Part> parts = runners.stream().map(Runner::part).toList();
    long position = parts.stream().mapToLong(Part::position).min().orElse(0);
    return new Progress(
        projection.collection(),
        lineage.serving(),
        lineage.previous(),
        position,
        Math.max(0, log.head() - position),
        !runners.isEmpty() && runners.stream().allMatch(Runner::caughtUp),
        parts.stream().mapToLong(Part::behind).sum(),
        parts,
        parts.stream().flatMap(part -> part.trouble().stream()).findFirst());
  }

  /** Whether every view has once reached what stood in the log when the service started. */
  public boolean caughtUpOnce() {
    return isRunning() && progress().stream().allMatch(Progress::caughtUp);
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
