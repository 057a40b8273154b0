package nl.werkplaats.query.projection;

import java.time.Duration;
import nl.werkplaats.query.projection.RebuildState.Phase;

/**
 * Lets readers see another generation in such a way that none ever sees a view go back: the one
 * that they see stands still until the other has overtaken whatever it can have shown.
 */
final class Handover {

  private static final Duration CATCH_UP = Duration.ofMinutes(30);
  private static final Duration STANDSTILL = Duration.ofSeconds(60);

  /** As long as a node may take to notice that a generation rests. */
  private static final Duration NOTICE = Duration.ofSeconds(1);

  private final Toolbox tools;
  private final Pulse pulse;

  Handover(Toolbox tools, Pulse pulse) {
    this.tools = tools;
    this.pulse = pulse;
  }

  /**
   * Waits until what readers see is as far as this position, and remembers that it is: it does so
   * only now and then, and whatever it does not remember could not be judged.
   */
  void awaitServed(Projection projection, long position) {
    pulse.in(Phase.CATCHING_UP);
    int served = tools.generations().serving(projection);
    isSo(pulse.await(CATCH_UP, () -> tools.reached(projection, served) >= position));
  }

  /** Waits until the generation, which is followed, is as far as the one that readers see. */
  void catchUp(Projection projection, int generation) {
    pulse.in(Phase.CATCHING_UP);
    long goal = tools.reached(projection, tools.generations().serving(projection));
    isSo(pulse.await(CATCH_UP, () -> tools.reached(projection, generation) >= goal));
  }

  void to(Projection projection, int generation) {
    pulse.in(Phase.SWITCHING);
    Generations generations = tools.generations();
    int served = generations.serving(projection);
    generations.rest(projection, STANDSTILL);
    try {
      long rested = System.nanoTime();
      isSo(
          pulse.await(
              STANDSTILL.dividedBy(2),
              () ->
                  System.nanoTime() - rested > NOTICE.toNanos()
                      && tools.isIdle(projection, served)));
      long shown = tools.log().head();
      isSo(
          pulse.await(
              STANDSTILL.dividedBy(4), () -> tools.reached(projection, generation) >= shown));
      generations.serveInRest(projection, generation);
    } catch (RuntimeException failure) {
      generations.wake(projection);
      throw failure;
    }
  }

  private static void isSo(boolean so) {
    if (!so) throw new IllegalStateException("a generation did not come along in time");
  }
}
