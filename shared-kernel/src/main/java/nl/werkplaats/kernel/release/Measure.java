package nl.werkplaats.kernel.release;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Crowd.Portion;
import nl.werkplaats.kernel.release.Release.Figure;
import nl.werkplaats.kernel.release.Release.Sum;
import nl.werkplaats.kernel.release.Thresholds.Threshold;

/** What was contributed to one measure, and which sums of it can be told from one threshold. */
record Measure(Crowd all, Threshold threshold) {

  private static final Comparator<Crowd> FEWEST_PEOPLE_FIRST =
      Comparator.<Crowd>comparingInt(crowd -> crowd.persons().size())
          .thenComparingLong(Crowd::weight);

  /** What belongs to exactly these of the told groups, under one parent. */
  private record Unit(Set<String> groups, String parent) {}

  /** Whether sums per parent can be told of the whole and of all these groups side by side. */
  boolean sumsMingle(Set<String> told) {
    return all.by(each -> new Unit(common(each, told), each.cell().parent())).entrySet().stream()
        .allMatch(unit ->
            unit.getValue().reaches(threshold)
                // Who else was there makes no crowd of a group's own few.
                && unit.getKey().groups().stream()
                    .allMatch(group -> unit.getValue().of(group).reaches(threshold)));
  }

  /** Whether numbers of people can be told of the whole and of all these groups side by side. */
  boolean peopleMingle(Set<String> told) {
    Map<PersonId, Set<String>> groups = new HashMap<>();
    for (Portion each : all.portions()) {
      each.supplied()
          .keySet()
          .forEach(person -> groups.computeIfAbsent(person, _ -> new HashSet<>()));
      for (String group : common(each, told)) {
        each.own().get(group).keySet().forEach(person -> groups.get(person).add(group));
      }
    }
    return groups.values().stream()
        .collect(groupingBy(Function.identity(), counting()))
        .values()
        .stream()
        .allMatch(alike -> alike >= threshold.persons());
  }

  private static Set<String> common(Portion portion, Set<String> told) {
    return portion.groups().stream().filter(told::contains).collect(toSet());
  }

  /**
   * The whole, as finely as it can be told.
   *
   * @param nameable the cells that may be told by their own code
   * @return absent when some parent cannot even be told as one sum
   */
  Optional<Figure> whole(Set<Cell> nameable) {
    List<Sum> sums = new ArrayList<>();
    for (var parent : parents().entrySet()) {
      Optional<List<Sum>> told = blocks(parent.getKey(), parent.getValue(), nameable);
      if (told.isEmpty()) return Optional.empty();
      sums.addAll(told.get());
    }
    return Optional.of(new Figure(sums, all.persons().size()));
  }

  /** One group, in sums per parent; a parent that only others contributed to is zero. */
  Figure group(String group) {
    Crowd own = all.of(group);
    Map<String, Crowd> parents = own.by(each -> each.cell().parent());
    List<Sum> sums =
        parents().keySet().stream()
            .map(parent -> rest(parent, parents.getOrDefault(parent, nobody())))
            .toList();
    return new Figure(sums, own.persons().size());
  }

  private Crowd nobody() {
    return new Crowd(List.of(), all.parts());
  }

  private TreeMap<String, Crowd> parents() {
    return new TreeMap<>(all.by(each -> each.cell().parent()));
  }

  private Optional<List<Sum>> blocks(String parent, Crowd whole, Set<Cell> nameable) {
    var cells = new TreeMap<>(whole.by(Portion::cell));
    Deque<Cell> named = new ArrayDeque<>();
    cells.keySet().stream()
        .filter(cell -> nameable.contains(cell) && cells.get(cell).reaches(threshold))
        .sorted(comparing(cells::get, FEWEST_PEOPLE_FIRST))
        .forEach(named::add);
    Crowd rest = nobody();
    for (var cell : cells.entrySet()) {
      if (!named.contains(cell.getKey())) rest = rest.and(cell.getValue());
    }
    while (!rest.isNobody() && !canBeRest(rest)) {
      if (named.isEmpty()) return Optional.empty();
      rest = rest.and(cells.get(named.remove()));
    }
    List<Sum> sums = new ArrayList<>();
    named.stream()
        .sorted()
        .forEach(
            cell -> sums.add(new Sum(parent, Optional.of(cell.leaf()), cells.get(cell).weight())));
    if (!rest.isNobody()) sums.add(rest(parent, rest));
    return Optional.of(sums);
  }

  // Whoever knows that no code of the rest is zero would read "one each" from a smaller weight.
  private boolean canBeRest(Crowd rest) {
    return rest.reaches(threshold) && rest.weight() > rest.by(Portion::cell).size();
  }

  private static Sum rest(String parent, Crowd crowd) {
    return new Sum(parent, Optional.empty(), crowd.weight());
  }
}
