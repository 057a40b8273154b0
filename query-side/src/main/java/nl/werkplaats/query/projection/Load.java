package nl.werkplaats.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Folds the log from its beginning to a settled head, once for several projections: while one batch
 * is folded, the next one is read and the one before is written.
 */
final class Load {

  private static final int BATCH = 4_000;

  /** What became of one generation. */
  record Made(Making making, long documents, byte[] hash) {}

  /**
   * What was read and made.
   *
   * @param from the position of the first event, 0 when there was none
   * @param place of the last event; absent when there was none
   */
  record Result(long from, long events, Optional<LogPlace> place, List<Made> made) {}

  /** Hears how far it is, and ends it by throwing. */
  interface Listener {
    void reached(long position, long events);
  }

  private final OrderedLog log;
  private final int batch;
  private final int held;

  Load(OrderedLog log) {
    this(log, BATCH, Pile.HELD);
  }

  Load(OrderedLog log, int batch, int held) {
    this.log = log;
    this.batch = batch;
    this.held = held;
  }

  /**
   * Returns when the store has taken all of it; whether it is durable is another question.
   *
   * @param head up to which the log is settled
   */
  Result run(List<Making> makings, long head, Listener listener) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Pile> piles =
          makings.stream().map(making -> Pile.of(making, log, threads, held)).toList();
      long events = 0;
      Optional<LogPlace> place = Optional.empty();
      List<Recorded> now = Waiting.on(read(0, head, threads));
      long from = now.isEmpty() ? 0 : now.getFirst().position();
      while (!now.isEmpty()) {
        Future<List<Recorded>> next = read(now.getLast().position(), head, threads);
        for (Pile pile : piles) pile.fold(now);
        events += now.size();
        place = Optional.of(LogPlace.of(now.getLast()));
        listener.reached(now.getLast().position(), events);
        now = Waiting.on(next);
      }
      return new Result(from, events, place, piles.stream().map(Load::finished).toList());
    }
  }

  private Future<List<Recorded>> read(long after, long head, ExecutorService threads) {
    return threads.submit(() -> log.between(after, head, batch));
  }

  private static Made finished(Pile pile) {
    pile.finish();
    return new Made(pile.making(), pile.documents(), pile.hash());
  }
}
