package nl.werkplaats.command.machine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.kernel.id.LocationId;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every situation of one subject, with every command, by everybody: what the page says is to come
 * of it, and what comes of it.
 */
public final class Cells<S extends Situation> {

  /** Puts a command to the real thing. */
  public interface Trial<S> {
    Outcome ask(S situation, String command, Asker asker, Optional<Long> expectedVersion);
  }

  private final StageMachine machine;
  private final List<S> situations;
  private final List<Asker> askers;
  private final LocationId where;
  private final Trial<S> trial;

  public Cells(
      StageMachine machine,
      List<S> situations,
      List<Asker> askers,
      LocationId where,
      Trial<S> trial) {
    this.machine = machine;
    this.situations = situations;
    this.askers = askers;
    this.where = where;
    this.trial = trial;
  }

  /** How many there are, each a situation, a command and somebody who asks. */
  public int count() {
    return situations.stream().mapToInt(each -> askersOf(each).size()).sum()
        * machine.commands().size();
  }

  /** One test for every situation and command, in which everybody asks. */
  public Stream<DynamicTest> tests() {
    return situations.stream()
        .flatMap(situation ->
            machine.commands().stream()
                .map(command ->
                    DynamicTest.dynamicTest(
                        sentence(situation, command), () -> tryOut(situation, command))));
  }

  /** Those from elsewhere ask in every stage, but not in every variation of a stage. */
  private List<Asker> askersOf(S situation) {
    return situation.isVariation()
        ? askers.stream().filter(asker -> !asker.isStranger(where)).toList()
        : askers;
  }

  private String sentence(S situation, String command) {
    String who =
        askersOf(situation).stream()
            .filter(asker -> machine.judge(situation, command, asker, where).isAccepted())
            .map(Asker::name)
            .collect(joining(", "));
    return situation
        + ": "
        + command
        + (who.isEmpty() ? " is refused to everybody" : " is accepted of " + who + ", no one else");
  }

  private void tryOut(S situation, String command) {
    List<String> differences = new ArrayList<>();
    for (Asker asker : askersOf(situation)) {
      Verdict told = machine.judge(situation, command, asker, where);
      compare(told, verdict(situation, command, asker, Optional.empty()), asker, differences);
      if (told.isJudged() || !situation.isVariation()) {
        long version = situation.versionFor(asker);
        Verdict stale = told.isJudged() ? Verdict.differs(version) : told;
        compare(
            stale,
            verdict(situation, command, asker, Optional.of(version + 1)),
            asker + " who takes another version",
            differences);
      }
    }
    assertThat(differences).as("%s: %s", situation, command).isEmpty();
  }

  private static void compare(Verdict told, Verdict came, Object asker, List<String> differences) {
    if (!came.equals(told)) {
      differences.add("by " + asker + " the page says " + told + " but it is " + came);
    }
  }

  private Verdict verdict(S situation, String command, Asker asker, Optional<Long> expected) {
    return Verdict.of(trial.ask(situation, command, asker, expected));
  }
}
