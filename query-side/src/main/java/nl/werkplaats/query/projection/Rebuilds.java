package nl.werkplaats.query.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.query.projection.Receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes projections anew on this node, and knows of all rebuilds on whichever node. */
public final class Rebuilds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private record Running(Pulse pulse, Thread thread) {}

  private final List<Projection> projections;
  private final Toolbox tools;
  private final Tidying tidying;
  private final Map<UUID, Running> running = new ConcurrentHashMap<>();
  private volatile CountDownLatch stopping = new CountDownLatch(0);

  public Rebuilds(
      List<Projection> projections,
      Generations generations,
      OrderedLog log,
      Skips skips,
      Receipts receipts,
      Node node,
      Clock clock) {
    MongoDatabase database = generations.database();
    this.projections = List.copyOf(projections);
    this.tools =
        new Toolbox(
            generations,
            log,
            new Claims(database, node),
            skips,
            receipts,
            new RebuildBook(database),
            clock);
    this.tidying = new Tidying(projections, tools);
  }

  /** What can be made anew, by name. */
  public List<String> names() {
    return projections.stream().map(Projection::name).toList();
  }

  /**
   * Begins to make projections anew.
   *
   * @throws Refused when there is no such projection, or one is being made anew already
   */
  public RebuildState begin(RebuildAsked asked) {
    List<Projection> chosen = asked.projections().stream().map(this::named).toList();
    return begin(
        asked,
        chosen,
        pulse ->
            asked.location().isPresent()
                ? new LocationRebuild(tools, chosen, asked, pulse)
                : new Rebuild(tools, chosen, asked, pulse));
  }

  /**
   * Begins to go back to what readers saw before the last switch.
   *
   * @throws Refused when there is nothing to go back to
   */
  public RebuildState rollBack(String name, PersonId by) {
    Projection projection = named(name);
    int previous =
        Asking.store(() -> tools.generations().lineage(projection))
            .previous()
            .orElseThrow(() -> Refused.rule("nothing-to-go-back-to"));
    var asked = new RebuildAsked(List.of(name), Optional.empty(), Switching.ALWAYS, false, by);
    return begin(
        asked,
        List.of(projection),
        pulse -> new RollBack(tools, projection, previous, asked, pulse));
  }

  private Projection named(String name) {
    return projections.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(Refused::unknown);
  }

  private RebuildState begin(
      RebuildAsked asked, List<Projection> chosen, Function<Pulse, Job> making) {
    return Asking.store(() -> {
      tidying.tidy();
      RebuildState state = RebuildState.begun(Toolbox.fresh(), asked, tools.now());
      hold(chosen, state.id());
      tools.book().begin(state);
      var pulse = new Pulse(tools.book(), tools.clock(), state, chosen.size());
      Job job = making.apply(pulse);
      Thread thread =
          Thread.ofVirtual().name("rebuild-" + state.id()).unstarted(() -> run(job, pulse, chosen));
      running.put(state.id(), new Running(pulse, thread));
      thread.start();
      return state;
    });
  }

  private void hold(List<Projection> chosen, UUID rebuild) {
    List<Projection> held = new ArrayList<>();
    for (Projection projection : chosen) {
      if (tools.book().hold(projection, rebuild, tools.now())) {
        held.add(projection);
        continue;
      }
      held.forEach(one -> tools.book().release(one.collection(), rebuild));
      String other =
          tools.book().holder(projection).map(one -> one.rebuild().toString()).orElse("");
      throw new Refused(
          new Refusal.RuleBroken(
              "rebuild-under-way", Map.of("projection", projection.name(), "rebuild", other)));
    }
  }

  private void run(Job job, Pulse pulse, List<Projection> held) {
    UUID id = pulse.state().id();
    Thread.ofVirtual().name("pulse-" + id).start(pulse);
    try {
      Ending ending = perform(job);
      // First said, then released: what is held by a rebuild that has ended, everybody releases.
      pulse.end(ending.outcome(), ending.trouble());
      held.forEach(one -> tools.book().release(one.collection(), id));
    } catch (RuntimeException away) {
      // Whether it was said or not: what it holds is looked after.
      LOG.error("rebuild {} cannot be put away: {}", id, away.getClass().getName());
    } finally {
      pulse.stop();
      running.remove(id);
    }
  }

  private record Ending(Outcome outcome, Optional<String> trouble) {}

  private static Ending perform(Job job) {
    try {
      return new Ending(job.run(), Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return brokenOff(job, new CancellationException());
    } catch (RuntimeException failure) {
      return brokenOff(job, failure);
    }
  }

  private static Ending brokenOff(Job job, RuntimeException cause) {
    if (!(cause instanceof CancellationException)) {
      LOG.error("a rebuild failed: {} at {}", cause.getClass().getName(), Notes.place(cause));
    }
    job.breakOff(cause);
    return cause instanceof CancellationException
        ? new Ending(Outcome.CANCELLED, Optional.empty())
        : new Ending(Outcome.FAILED, Optional.of(cause.getClass().getName()));
  }

  public Optional<RebuildState> find(UUID id) {
    return Asking.store(() -> tools.book().find(id));
  }

  /** The latest ones, the last first. */
  public List<RebuildState> latest(int max) {
    return Asking.store(() -> tools.book().latest(max));
  }

  /** Asks whichever node does it to leave it; what has ended already stays as it is. */
  public void cancel(UUID id) {
    Asking.store(() -> {
      tools.book().cancel(id);
      return id;
    });
    Optional.ofNullable(running.get(id)).ifPresent(one -> one.pulse().cancel());
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    Thread.ofVirtual().name("rebuilds").start(() -> tidying.until(stopping));
  }

  @Override
  public void stop() {
    stopping.countDown();
    for (Running one : running.values()) {
      one.pulse().cancel();
      try {
        if (!one.thread().join(FAREWELL)) LOG.warn("{} did not stop", one.thread().getName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }
}
