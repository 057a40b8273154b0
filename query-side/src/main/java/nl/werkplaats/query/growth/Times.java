package nl.werkplaats.query.growth;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.code.CodeList;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.year.SchoolYear;

/** How often somebody gave a code. */
record Times(String code, int times) {

  /**
   * Counts per school year, the earliest first, codes in the order of their list.
   *
   * @param codes of one answer; those that were erased count nowhere
   * @param making what is made of each year in which there are any
   */
  static <Y> List<Y> perYear(
      List<Answered> answers,
      String list,
      Function<Answered, Optional<List<String>>> codes,
      BiFunction<SchoolYear, List<Times>, Y> making) {
    Map<SchoolYear, Map<String, Integer>> years =
        new TreeMap<>(Comparator.comparingInt(SchoolYear::start));
    for (Answered answer : answers) {
      for (String code : codes.apply(answer).orElse(List.of())) {
        years
            .computeIfAbsent(SchoolYear.of(answer.at()), _ -> new HashMap<>())
            .merge(code, 1, Integer::sum);
      }
    }
    Comparator<Times> inOrder = inOrderOf(list);
    return years.entrySet().stream()
        .map(year ->
            making.apply(
                year.getKey(),
                year.getValue().entrySet().stream()
                    .map(one -> new Times(one.getKey(), one.getValue()))
                    .sorted(inOrder)
                    .toList()))
        .toList();
  }

  /** Codes that the list does not have (any more) come last. */
  private static Comparator<Times> inOrderOf(String list) {
    List<CodeList.Entry> entries = CodeLists.named(list).orElseThrow().entries();
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, entries.size()).forEach(i -> places.put(entries.get(i).code(), i));
    return Comparator.<Times>comparingInt(one -> places.getOrDefault(one.code(), entries.size()))
        .thenComparing(Times::code);
  }
}
