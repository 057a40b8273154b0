package nl.werkplaats.query.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.werkplaats.kernel.history.Extent;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.asof.Prefixes;
import nl.werkplaats.query.projection.Copies;
import nl.werkplaats.query.projection.Copies.Copy;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.replay.ReplayState.Ending;
import nl.werkplaats.query.replay.ReplayState.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the views of one location as they were at a moment, and leaves nothing when broken off. */
final class Replay implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final OrderedLog log;
  private final Copies copies;
  private final ReplayBook book;
  private final ReplayLimits limits;
  private final Clock clock;
  private final List<Projection> projections;
  private final Heartbeat heart;
  private final Runnable free;

  /**
   * One to be run.
   *
   * @param free called when it works no longer
   */
  Replay(
      OrderedLog log,
      Copies copies,
      ReplayBook book,
      ReplayLimits limits,
      Clock clock,
      List<Projection> projections,
      Heartbeat heart,
      Runnable free) {
    this.log = log;
    this.copies = copies;
    this.book = book;
    this.limits = limits;
    this.clock = clock;
    this.projections = List.copyOf(projections);
    this.heart = heart;
    this.free = free;
  }

  /** What the collections of a replay are called, before the names of the views. */
  static String name(ReplayState state) {
    return Leftovers.BEGINNING + state.id();
  }

  @Override
  public void run() {
    Thread.ofVirtual().name("beat-" + heart.state().id()).start(heart);
    Ending ending;
    try {
      ending = ending();
    } finally {
      heart.stop();
      // Before anybody is told: who sees that it has ended may begin the next one.
      free.run();
    }
    try {
      say(ending);
      LOG.info("replay {} has ended: {}", heart.state().id(), ending.outcome());
    } catch (RuntimeException away) {
      // Its node is as good as gone: it is looked after as if it were.
      LOG.error("replay {} cannot be put away: {}", heart.state().id(), away.getClass().getName());
    }
  }

  private void say(Ending ending) {
    heart.change(state -> state.ended(ending));
    if (ending.outcome() == Outcome.MADE) {
      // Unless somebody asked to leave it, or took it for dead, just before it was made.
      if (book.end(heart.state())) return;
      Ending left = Ending.of(Outcome.CANCELLED, clock.instant());
      heart.change(state -> state.made(List.of()).ended(left));
    }
    copies.drop(name(heart.state()));
    book.end(heart.state());
  }

  private Ending ending() {
    try {
      List<Copy> made = make();
      heart.change(state -> state.made(made));
      Instant now = clock.instant();
      return new Ending(
          now, Outcome.MADE, Optional.empty(), Optional.of(now.plus(limits.keptFor())));
    } catch (CancellationException cancelled) {
      return Ending.of(Outcome.CANCELLED, clock.instant());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.of(Outcome.CANCELLED, clock.instant());
    } catch (RuntimeException failure) {
      String trouble = failure.getClass().getName();
      LOG.error("replay {} failed: {}", heart.state().id(), trouble);
      return new Ending(clock.instant(), Outcome.FAILED, Optional.of(trouble), Optional.empty());
    }
  }

  private List<Copy> make() throws InterruptedException {
    ReplayAsked asked = heart.state().asked();
    long head = log.settledHead();
    Extent extent = log.extentOf(asked.location(), asked.moment().recordedBy(), head);
    return copies.make(name(heart.state()), projections, new Told(asked, extent.last()));
  }

  /** The events of the location, up to the last one that can count. */
  private final class Told implements Copies.Telling {

    private final ReplayAsked asked;
    private final Prefixes prefixes;
    private final long upTo;

    Told(ReplayAsked asked, long upTo) {
      this.asked = asked;
      this.prefixes = new Prefixes(asked.moment());
      this.upTo = upTo;
    }

    @Override
    public List<Recorded> after(long position) {
      return log.ofLocation(asked.location(), position, upTo, MOST);
    }

    @Override
    public boolean counts(Recorded event) {
      return prefixes.counts(event);
    }

    @Override
    public void read(long events) {
      heart.goOn();
      heart.change(state -> state.told(events));
    }

    @Override
    public void writing() {
      heart.goOn();
      heart.change(ReplayState::writing);
    }
  }
}
