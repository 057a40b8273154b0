package nl.werkplaats.query.projection;

import java.util.List;
import java.util.concurrent.CancellationException;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.query.projection.RebuildState.Phase;
import nl.werkplaats.query.projection.Receipt.Outcome;

/** Makes the documents of one location anew, in their place and while everything goes on. */
final class LocationRebuild implements Job {

  private final Toolbox tools;
  private final List<Projection> projections;
  private final RebuildAsked asked;
  private final Pulse pulse;
  private final Paper paper;
  private int done;

  LocationRebuild(Toolbox tools, List<Projection> projections, RebuildAsked asked, Pulse pulse) {
    this.tools = tools;
    this.projections = projections;
    this.asked = asked;
    this.pulse = pulse;
    this.paper = new Paper(tools, asked, pulse);
  }

  private boolean onlyCompares() {
    return asked.dryRun() || asked.switching() == Switching.NEVER;
  }

  @Override
  public Outcome run() throws InterruptedException {
    Outcome outcome = onlyCompares() ? Outcome.COMPARED : Outcome.MENDED;
    for (Projection projection : projections) {
      new Handover(tools, pulse).awaitServed(projection, tools.log().settledHead());
      pulse.in(Phase.LOADING);
      Skips.Skipped skipped = tools.skips().of(projection);
      Mending.Result result = mending(projection, skipped).run();
      int generation = tools.generations().serving(projection);
      paper.mended(projection, generation, result, skipped, outcome);
      done++;
    }
    return outcome;
  }

  private Mending mending(Projection projection, Skips.Skipped skipped) {
    LocationId location = asked.location().orElseThrow();
    return switch (projection) {
      case Folded<?> folded ->
          new FoldedMending<>(folded, location, tools, pulse, skipped, onlyCompares());
      case Steps<?> steps ->
          new StepsMending<>(steps, location, tools, pulse, skipped, onlyCompares());
    };
  }

  @Override
  public void breakOff(RuntimeException cause) {
    Outcome outcome = cause instanceof CancellationException ? Outcome.CANCELLED : Outcome.FAILED;
    for (Projection projection : projections.subList(done, projections.size())) {
      int generation = tools.generations().serving(projection);
      paper.broken(projection, generation, outcome, cause);
    }
  }
}
