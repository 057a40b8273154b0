package nl.werkplaats.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Folds the log, or part of it, from its beginning to a settled head, once for several projections:
 * while one batch is folded, the next one is read and the one before is written.
 */
final class Load {

  private static final int BATCH = 4_000;

  /** What became of one generation. */
  record Made(Making making, long documents, byte[] hash) {}

  /**
   * What was read and made.
   *
   * @param from the position of the first event that was folded, 0 when there was none
   * @param events how many were folded
   * @param place of the last of them; absent when there was none
   */
  record Result(long from, long events, Optional<LogPlace> place, List<Made> made) {}

  /** Hears how far it is, and ends it by throwing. */
  interface Listener {
    void reached(long position, long events);

    /** Everything is read; now is written what was only in memory, one view after another. */
    default void finishing() {
      // Most do not care.
    }
  }

  /** Where the events come from. */
  interface Source {

    /** The next ones after a position, in the one order; none when there are no more. */
    List<Recorded> after(long position);

    /** Those of the ones that were read that are to be folded. */
    default List<Recorded> meant(List<Recorded> read) {
      return read;
    }
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
    return run(makings, after -> log.between(after, head, batch), listener);
  }

  /** The same of what a source gives. */
  Result run(List<Making> makings, Source source, Listener listener) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Pile> piles =
          makings.stream().map(making -> Pile.of(making, log, threads, held)).toList();
      long from = 0;
      long events = 0;
      long read = 0;
      Optional<LogPlace> place = Optional.empty();
      List<Recorded> now = Waiting.on(read(source, 0, threads));
      while (!now.isEmpty()) {
        Future<List<Recorded>> next = read(source, now.getLast().position(), threads);
        List<Recorded> meant = source.meant(now);
        if (!meant.isEmpty()) {
          for (Pile pile : piles) pile.fold(meant);
          if (events == 0) from = meant.getFirst().position();
          events += meant.size();
          place = Optional.of(LogPlace.of(meant.getLast()));
        }
        read += now.size();
        listener.reached(now.getLast().position(), read);
        now = Waiting.on(next);
      }
      List<Made> made = new ArrayList<>();
      for (Pile pile : piles) {
        listener.finishing();
        made.add(finished(pile));
      }
      return new Result(from, events, place, made);
    }
  }

  private static Future<List<Recorded>> read(Source source, long after, ExecutorService threads) {
    return threads.submit(() -> source.after(after));
  }

  private static Made finished(Pile pile) {
    pile.finish();
    return new Made(pile.making(), pile.documents(), pile.hash());
  }
}
