package nl.werkplaats.scenario;

import static nl.werkplaats.scenario.Steps.fields;
import static nl.werkplaats.scenario.Steps.refer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.PlgDimension;

/**
 * A questionnaire that a study puts to two groups. The real one is not ours to hand on: these items
 * are numbers and nothing else, and what people answer follows from a formula.
 */
record Questionnaire(
    Steps steps, String study, String researcher, List<String> masters, List<String> others) {

  private static final String INSTRUMENT = "Vragenlijst (verzonnen)";
  private static final int ITEMS_PER_DIMENSION = 2;

  void adopt() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (PlgDimension dimension : PlgDimension.values()) {
      for (int i = 0; i < ITEMS_PER_DIMENSION; i++) {
        items.add(fields("code", item(items.size()), "dimension", dimension.name()));
      }
    }
    act(
        "adopt-instrument",
        "name",
        INSTRUMENT,
        "version",
        1,
        "lowest",
        1,
        "highest",
        5,
        "items",
        items);
  }

  void open(int wave, String closesOn) {
    act(
        "open-wave",
        "wave",
        wave,
        "instrument",
        INSTRUMENT,
        "instrumentVersion",
        1,
        "population",
        List.of(
            fields("group", "MIO", "persons", refer(masters)),
            fields("group", "COLLEGA", "persons", refer(others))),
        "closesOn",
        closesOn);
  }

  /** Everybody answers but the last so many. */
  void answer(int wave, int silent) {
    List<String> everybody = Stream.concat(masters.stream(), others.stream()).toList();
    for (int person = 0; person < everybody.size() - silent; person++) {
      String name = everybody.get(person);
      steps.act(
          name,
          "studies/respond",
          study,
          fields("wave", wave, "linkCode", "code van " + name, "answers", answers(wave, person)));
    }
  }

  void close(int wave) {
    act("close-wave", "wave", wave);
  }

  private static List<Map<String, Object>> answers(int wave, int person) {
    return IntStream.range(0, PlgDimension.values().length * ITEMS_PER_DIMENSION)
        .mapToObj(item -> fields("item", item(item), "value", value(person, item, wave)))
        .toList();
  }

  /** From 2 to 4 at first; later some say one more, and a few one less. */
  private static int value(int person, int item, int wave) {
    int first = 2 + (person + item) % 3;
    int turn = (3 * person + 2 * item) % 7;
    return wave == 1 ? first : first + (turn < 3 ? 1 : turn == 6 ? -1 : 0);
  }

  private static String item(int index) {
    return "V%02d".formatted(index + 1);
  }

  private void act(String move, Object... namesAndValues) {
    steps.act(researcher, "studies/" + move, study, fields(namesAndValues));
  }
}
