package nl.werkplaats.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Stage;

/**
 * A story, as the file tells it.
 *
 * @param location the name of the location, as {@code /me} gives it; absent when the story founds
 *     its own
 * @param reader the account that looks what became of the questions
 * @param expect what must have become of every question in the end
 * @param figures what the service must show in the end
 */
record Scenario(
    String name,
    String title,
    String note,
    Optional<String> location,
    String reader,
    Map<String, Stage> expect,
    List<Step> steps,
    List<Figure> figures) {

  Scenario {
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    steps = List.copyOf(steps);
    figures = List.copyOf(figures);
  }

  /** Those whom the story itself has taken in with an account of their own. */
  Set<String> cast() {
    return commands().stream()
        .filter(Step.Command::takesSomebodyIn)
        .flatMap(command -> command.as().stream())
        .collect(Collectors.toSet());
  }

  List<Step.Command> commands() {
    return steps.stream()
        .filter(Step.Command.class::isInstance)
        .map(Step.Command.class::cast)
        .toList();
  }
}
