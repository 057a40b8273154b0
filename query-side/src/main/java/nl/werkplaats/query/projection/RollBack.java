package nl.werkplaats.query.projection;

import java.util.concurrent.CancellationException;
import nl.werkplaats.query.projection.Receipt.Outcome;

/** Lets readers see again what they saw before the last switch, brought up to date. */
final class RollBack implements Job {

  private final Toolbox tools;
  private final Projection projection;
  private final int previous;
  private final Pulse pulse;
  private final Paper paper;

  RollBack(Toolbox tools, Projection projection, int previous, RebuildAsked asked, Pulse pulse) {
    this.tools = tools;
    this.projection = projection;
    this.previous = previous;
    this.pulse = pulse;
    this.paper = new Paper(tools, asked, pulse);
  }

  @Override
  public Outcome run() {
    tools.generations().follow(projection, previous);
    var handover = new Handover(tools, pulse);
    handover.catchUp(projection, previous);
    handover.to(projection, previous);
    paper.rolledBack(projection, previous, tools.reached(projection, previous));
    return Outcome.ROLLED_BACK;
  }

  @Override
  public void breakOff(RuntimeException cause) {
    tools.generations().unfollow(projection, previous);
    Outcome outcome = cause instanceof CancellationException ? Outcome.CANCELLED : Outcome.FAILED;
    paper.broken(projection, previous, outcome, cause);
  }
}
