package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.query.projection.Receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the rebuilds of nodes that are gone, so that none of them is held for ever. */
final class Tidying {

  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final List<Projection> projections;
  private final Toolbox tools;

  Tidying(List<Projection> projections, Toolbox tools) {
    this.projections = List.copyOf(projections);
    this.tools = tools;
  }

  /** Looks every few seconds, from now until the end. */
  void until(CountDownLatch stopping) {
    try {
      do {
        try {
          tidy();
        } catch (RuntimeException away) {
          LOG.warn("rebuilds cannot be looked after: {}", away.getClass().getName());
        }
      } while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the rebuilds whose nodes are gone, with all that they had half made. */
  void tidy() {
    for (RebuildBook.Hold hold : tools.book().silent(tools.now())) {
      Optional<Projection> projection =
          projections.stream()
              .filter(one -> one.collection().equals(hold.projection()))
              .findFirst();
      projection.ifPresent(one -> discard(one, hold));
      // Of several nodes that see it, one says so.
      if (!tools.book().release(hold.projection(), hold.rebuild())) continue;
      tools
          .book()
          .find(hold.rebuild())
          .filter(dead -> dead.outcome().filter(how -> how != Outcome.INTERRUPTED).isEmpty())
          .ifPresent(dead -> end(dead, projection, hold));
    }
  }

  private void end(RebuildState dead, Optional<Projection> projection, RebuildBook.Hold hold) {
    var pulse = new Pulse(tools.book(), tools.clock(), dead, 0);
    projection.ifPresent(one ->
        new Paper(tools, dead.asked(), pulse)
            .broken(
                one,
                hold.generation().orElse(0),
                Outcome.INTERRUPTED,
                new CancellationException()));
    pulse.end(Outcome.INTERRUPTED, Optional.empty());
  }

  private void discard(Projection projection, RebuildBook.Hold hold) {
    Lineage lineage = tools.generations().lineage(projection);
    hold.generation()
        .filter(made -> made != lineage.serving())
        .ifPresent(made -> tools.generations().discard(projection, made));
    tools.generations().wake(projection);
    LOG.warn(
        "rebuild {} was interrupted: its half-made {} is gone", hold.rebuild(), hold.projection());
  }
}
