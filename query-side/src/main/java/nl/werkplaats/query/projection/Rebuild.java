package nl.werkplaats.query.projection;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.query.projection.RebuildState.Phase;
import nl.werkplaats.query.projection.Receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes projections anew from the whole log beside what readers see, compares both, and lets
 * readers see the new one when that is wanted.
 */
final class Rebuild implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int ATTEMPTS = 5;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);
  private static final Duration COMPARING = Duration.ofMinutes(2);

  private final Toolbox tools;
  private final List<Projection> projections;
  private final RebuildAsked asked;
  private final Pulse pulse;
  private final Paper paper;
  private final List<Making> open = new ArrayList<>();

  Rebuild(Toolbox tools, List<Projection> projections, RebuildAsked asked, Pulse pulse) {
    this.tools = tools;
    this.projections = projections;
    this.asked = asked;
    this.pulse = pulse;
    this.paper = new Paper(tools, asked, pulse);
  }

  @Override
  public Outcome run() throws InterruptedException {
    Load.Result result = loadWhateverBreaks();
    for (Load.Made made : result.made()) follow(made.making(), result.place());
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (Load.Made made : result.made()) outcomes.add(end(made, result));
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.PARTLY_SWITCHED;
  }

  private Load.Result loadWhateverBreaks() throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return load();
      } catch (MongoException | Durability.WritesLost broken) {
        if (attempt == ATTEMPTS) throw broken;
        LOG.warn(
            "what was loaded may be incomplete, again from the beginning: {}",
            broken.getClass().getName());
        boolean _ = pulse.await(BETWEEN_ATTEMPTS, () -> false);
        discardOpen();
      }
    }
  }

  private Load.Result load() throws InterruptedException {
    pulse.in(Phase.LOADING);
    var durability = Durability.from(tools.generations().database());
    long head = tools.log().settledHead();
    for (Projection projection : projections) open.add(making(projection));
    Load.Result result =
        new Load(tools.log())
            .run(List.copyOf(open), head, (at, events) -> pulse.reached(at, head, events));
    pulse.in(Phase.INDEXING);
    for (Making making : open) {
      pulse.goOn();
      Indexes.build(making.projection(), making.collection());
    }
    durability.seal("rebuild");
    return result;
  }

  private Making making(Projection projection) {
    int generation = tools.generations().begin(projection);
    tools.book().makes(projection, pulse.state().id(), generation);
    return new Making(
        projection,
        generation,
        tools
            .generations()
            .collection(projection, generation)
            .withWriteConcern(WriteConcern.W1.withJournal(false)),
        tools.notes(projection, generation),
        tools.skips().of(projection));
  }

  private void follow(Making making, Optional<LogPlace> place) {
    tools.claims().divide(making.projection(), making.generation(), place);
    tools.generations().follow(making.projection(), making.generation());
  }

  private Outcome end(Load.Made made, Load.Result result) {
    Making making = made.making();
    Projection projection = making.projection();
    var handover = new Handover(tools, pulse);
    handover.awaitServed(projection, result.place().map(LogPlace::at).orElse(0L));
    handover.catchUp(projection, making.generation());
    Difference difference = compare(making);
    Outcome outcome = Outcome.COMPARED;
    if (!asked.dryRun() && asked.switching().after(difference)) {
      handover.to(projection, making.generation());
      outcome = Outcome.SWITCHED;
    } else {
      tools.generations().discard(projection, making.generation());
    }
    open.remove(making);
    paper.receipt(made, result, difference, outcome);
    return outcome;
  }

  private Difference compare(Making making) {
    pulse.in(Phase.COMPARING);
    Projection projection = making.projection();
    int served = tools.generations().serving(projection);
    long until = System.nanoTime() + COMPARING.toNanos();
    var pause =
        new Comparison.Pause() {
          @Override
          public boolean untilNextRound() {
            portion();
            pulse.rest();
            return System.nanoTime() - until < 0;
          }

          @Override
          public void portion() {
            pulse.goOn();
          }
        };
    return new Comparison(
            projection,
            tools.side(projection, served),
            tools.side(projection, making.generation()),
            pause)
        .run();
  }

  @Override
  public void breakOff(RuntimeException cause) {
    Outcome outcome = cause instanceof CancellationException ? Outcome.CANCELLED : Outcome.FAILED;
    List<Making> unfinished = List.copyOf(open);
    discardOpen();
    unfinished.forEach(
        making -> paper.broken(making.projection(), making.generation(), outcome, cause));
  }

  private void discardOpen() {
    open.forEach(making -> tools.generations().discard(making.projection(), making.generation()));
    open.clear();
  }
}
