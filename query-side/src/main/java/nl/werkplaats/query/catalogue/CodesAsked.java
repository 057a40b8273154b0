package nl.werkplaats.query.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.code.CodeList;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.move.Refusal.Malformed;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.move.Refused;

/**
 * What is asked of one list, as it came in: a version, and what must stand in which columns. Only
 * the list itself knows its columns and what stands in them, so it is judged here and not before.
 */
record CodesAsked(Map<String, List<String>> parameters) {

  private static final String VERSION = "version";

  /**
   * The version that is asked for, or else the latest.
   *
   * @throws Refused when there is none such
   */
  CodeList version(CodeList latest) {
    List<String> given = parameters.getOrDefault(VERSION, List.of());
    if (given.isEmpty()) return latest;
    List<String> accepted = latest.versions().stream().map(String::valueOf).toList();
    if (given.size() > 1) throw refused(List.of(new Violation(VERSION, "duplicate")));
    if (!accepted.contains(given.getFirst())) {
      throw refused(List.of(new Violation(VERSION, "unknown-code", accepted)));
    }
    return CodeLists.named(latest.name(), Integer.parseInt(given.getFirst())).orElseThrow();
  }

  /**
   * The codes for which all that is asked stands in the columns, exactly as written.
   *
   * @throws Refused when the list does not have such a column, or nowhere such a value in it
   */
  List<CodeList.Entry> of(CodeList list) {
    List<Violation> wrong = new ArrayList<>();
    parameters.forEach((column, values) -> {
      if (!column.equals(VERSION)) check(list, column, values, wrong);
    });
    if (!wrong.isEmpty()) throw refused(wrong);
    return list.entries().stream().filter(this::fits).toList();
  }

  private boolean fits(CodeList.Entry entry) {
    return parameters.entrySet().stream()
        .filter(asked -> !asked.getKey().equals(VERSION))
        .allMatch(asked -> entry.in(asked.getKey()).equals(asked.getValue().getFirst()));
  }

  private static void check(
      CodeList list, String column, List<String> values, List<Violation> wrong) {
    if (!column.equals(CodeList.CODE) && !list.columns().contains(column)) {
      wrong.add(new Violation(column, "unknown-parameter"));
      return;
    }
    if (values.size() > 1) {
      wrong.add(new Violation(column, "duplicate"));
      return;
    }
    List<String> accepted =
        list.entries().stream()
            .map(entry -> entry.in(column))
            .filter(value -> !value.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (!accepted.contains(values.getFirst())) {
      wrong.add(new Violation(column, "unknown-code", accepted));
    }
  }

  private static Refused refused(List<Violation> wrong) {
    return new Refused(new Malformed(wrong));
  }
}
