package nl.werkplaats.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.code.Stage;

/**
 * A story of one location, as the file tells it.
 *
 * @param location the name of the location, as {@code /me} gives it
 * @param reader the account that looks what became of the questions
 * @param expect what must have become of every question in the end
 */
record Scenario(
    String name,
    String title,
    String note,
    String location,
    String reader,
    Map<String, Stage> expect,
    List<Step> steps) {

  Scenario {
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    steps = List.copyOf(steps);
  }

  List<Step.Command> commands() {
    return steps.stream()
        .filter(Step.Command.class::isInstance)
        .map(Step.Command.class::cast)
        .toList();
  }
}
