package nl.werkplaats.command.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.kernel.id.LocationId;
import org.junit.jupiter.api.DynamicTest;

/** Who may bring something new to a location: everybody tries. */
public final class Creations {

  private final StageMachine machine;
  private final List<Asker> askers;
  private final LocationId where;

  public Creations(StageMachine machine, List<Asker> askers, LocationId where) {
    this.machine = machine;
    this.askers = askers;
    this.where = where;
  }

  /**
   * One test for everybody.
   *
   * @param then how it stands once somebody made it
   * @param trial puts the command to the real thing
   */
  public Stream<DynamicTest> tests(
      Function<Asker, Situation> then, Function<Asker, Outcome> trial) {
    return askers.stream()
        .map(asker -> {
          Verdict told = machine.judgeCreation(then.apply(asker), asker, where);
          return DynamicTest.dynamicTest(
              "something new by " + asker + ": " + told.what(),
              () -> assertThat(Verdict.of(trial.apply(asker))).isEqualTo(told));
        });
  }
}
