package nl.werkplaats.query.projection;

import static nl.werkplaats.query.projection.Receipt.Outcome.INTERRUPTED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    for (RebuildBook.Hold hold : tools.book().holds()) {
      Optional<RebuildState> state = tools.book().find(hold.rebuild());
      if (state.flatMap(RebuildState::outcome).filter(how -> how != INTERRUPTED).isPresent()) {
        // It has ended; its node had no time to let go.
        tools.book().release(hold.projection(), hold.rebuild());
      } else if (tools.book().takeOver(hold, tools.now())) {
        projections.stream()
            .filter(one -> one.collection().equals(hold.projection()))
            .forEach(projection -> discard(projection, hold, state));
        state.ifPresent(dead -> pulse(dead.id()).end(INTERRUPTED, Optional.empty()));
        tools.book().release(hold.projection(), hold.rebuild());
      }
    }
  }

  private Pulse pulse(UUID rebuild) {
    RebuildState state = tools.book().find(rebuild).orElseThrow();
    return new Pulse(tools.book(), tools.clock(), state, 0);
  }

  private void discard(Projection projection, RebuildBook.Hold hold, Optional<RebuildState> state) {
    Generations generations = tools.generations();
    Lineage lineage = generations.lineage(projection);
    Optional<Integer> half = hold.generation().filter(made -> made != lineage.serving());
    half.ifPresent(made -> generations.discard(projection, made));
    // Only who holds the projection has anything followed.
    lineage.followed().forEach(one -> generations.unfollow(projection, one));
    generations.wake(projection);
    LOG.warn(
        "rebuild {} of {} was interrupted; what was half made is gone",
        hold.rebuild(),
        hold.projection());
    state
        .filter(dead -> !hasReceipt(dead, projection))
        .ifPresent(dead -> {
          Pulse pulse = pulse(dead.id());
          new Paper(tools, dead.asked(), pulse)
              .interrupted(projection, half.orElse(lineage.serving()));
          tools.book().write(pulse.state());
        });
  }

  /** Of several projections of one rebuild some may have been finished. */
  private boolean hasReceipt(RebuildState dead, Projection projection) {
    return dead.receipts().stream()
        .flatMap(id -> tools.receipts().find(id).stream())
        .anyMatch(receipt -> receipt.projection().equals(projection.name()));
  }
}
