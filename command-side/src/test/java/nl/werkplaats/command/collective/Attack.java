package nl.werkplaats.command.collective;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.command.collective.Contribution.Cell;
import nl.werkplaats.command.collective.Release.Figure;
import nl.werkplaats.command.collective.Release.Sum;
import nl.werkplaats.command.collective.Thresholds.Threshold;
import nl.werkplaats.kernel.id.PersonId;

/**
 * A reader who adds and subtracts all that was told, and who also knows which codes and groups
 * there are, and where nobody is: which class of contributions has nothing under a parent, and
 * which of people has no one.
 */
final class Attack {

  /** All that can be told apart of things: under which code, and in exactly which groups. */
  private record Atom(Set<String> groups, Cell cell) {}

  /** A sum that was told: under these codes, of what belongs to all of these groups. */
  private record Heard(Set<String> scope, Set<Cell> cells) {

    boolean covers(Atom atom) {
      return atom.groups().containsAll(scope) && cells.contains(atom.cell());
    }
  }

  private final List<Contribution> truth;
  private final Set<Cell> cells;
  private final Map<Atom, List<Contribution>> atoms = new HashMap<>();
  private final Set<Heard> sums = new LinkedHashSet<>();
  private final Set<Set<String>> counts = new LinkedHashSet<>();

  Attack(List<Contribution> truth) {
    this.truth = truth;
    this.cells = truth.stream().map(Contribution::cell).collect(toSet());
    for (Contribution each : truth) {
      cells.forEach(cell -> atoms.putIfAbsent(new Atom(each.groups(), cell), new ArrayList<>()));
    }
    truth.forEach(each -> atoms.get(new Atom(each.groups(), each.cell())).add(each));
  }

  /** Hears all that an audience is told of the location that is this group, or of the only one. */
  Attack hear(Release release, String... location) {
    Set<String> here = Set.of(location);
    release.whole().ifPresent(figure -> hear(figure, here));
    release
        .groups()
        .forEach((group, figure) -> {
          Set<String> scope = new HashSet<>(here);
          scope.add(group);
          hear(figure, scope);
        });
    return this;
  }

  private void hear(Figure figure, Set<String> scope) {
    hear(figure.sums(), scope);
    counts.add(scope);
    if (people(in(scope)).size() != figure.persons()) throw new AssertionError("untrue: " + figure);
  }

  void hear(List<Sum> told, Set<String> scope) {
    Set<Cell> named =
        told.stream()
            .flatMap(sum -> sum.leaf().map(leaf -> new Cell(sum.parent(), leaf)).stream())
            .collect(toSet());
    Set<Cell> zero = new HashSet<>(cells);
    for (Sum sum : told) {
      Set<Cell> of =
          cells.stream()
              .filter(cell -> cell.parent().equals(sum.parent()))
              .filter(cell -> sum.leaf().map(cell.leaf()::equals).orElse(!named.contains(cell)))
              .collect(toSet());
      Heard heard = new Heard(scope, of);
      if (weight(contributions(heard)) != sum.weight()) throw new AssertionError("untrue: " + sum);
      sums.add(heard);
      zero.removeAll(of);
    }
    Heard silence = new Heard(scope, zero);
    if (!contributions(silence).isEmpty()) throw new AssertionError("untold: " + zero);
    sums.add(silence);
  }

  /** What can be computed and speaks of too few; nothing, if the release is safe. */
  List<String> holesInSums(Threshold threshold) {
    List<String> holes = new ArrayList<>();
    List<List<Contribution>> columns = new ArrayList<>();
    List<BitSet> rows = columns(columns);
    for (BitSet set : new RowSpace(columns.size(), rows).sets()) {
      List<Contribution> found = union(columns, set);
      if (!found.isEmpty() && !isCrowd(found, threshold)) holes.add("sum of " + found);
    }
    holes.addAll(bySubtraction(columns, rows, threshold));
    return holes;
  }

  /** The simplest thing to do: one told sum less another that is part of it. */
  private static List<String> bySubtraction(
      List<List<Contribution>> columns, List<BitSet> rows, Threshold threshold) {
    List<String> holes = new ArrayList<>();
    for (BitSet more : rows) {
      for (BitSet less : rows) {
        BitSet rest = (BitSet) less.clone();
        rest.andNot(more);
        if (!rest.isEmpty()) continue;
        rest.or(more);
        rest.andNot(less);
        List<Contribution> found = union(columns, rest);
        if (!found.isEmpty() && !isCrowd(found, threshold)) holes.add("difference of " + found);
      }
    }
    return holes;
  }

  /** Numbers of people that can be computed and are too small. */
  List<String> holesInCounts(Threshold threshold) {
    Map<PersonId, Set<Set<String>>> where = new HashMap<>();
    for (Contribution each : truth) {
      for (PersonId person : each.persons()) {
        counts.stream()
            .filter(each.groups()::containsAll)
            .forEach(scope -> where.computeIfAbsent(person, _ -> new HashSet<>()).add(scope));
      }
    }
    Map<Set<Set<String>>, List<PersonId>> alike =
        where.keySet().stream().collect(groupingBy(where::get));
    List<Set<Set<String>>> classes = List.copyOf(alike.keySet());
    List<BitSet> rows = new ArrayList<>();
    for (Set<String> scope : counts) {
      BitSet row = new BitSet();
      for (int column = 0; column < classes.size(); column++) {
        row.set(column, classes.get(column).contains(scope));
      }
      rows.add(row);
    }
    return new RowSpace(classes.size(), rows)
        .sets().stream()
            .map(set -> set.stream().map(column -> alike.get(classes.get(column)).size()).sum())
            .filter(people -> people < threshold.persons())
            .map(people -> people + " people")
            .toList();
  }

  /**
   * The told sums as rows over what they cannot tell apart. What is known to be nothing is left
   * out: a class that is empty under a parent, and whatever was told to be zero.
   */
  private List<BitSet> columns(List<List<Contribution>> columns) {
    Map<Set<Heard>, List<Contribution>> alike = new LinkedHashMap<>();
    Set<Set<String>> scopes = sums.stream().map(Heard::scope).collect(toSet());
    Map<Object, Long> units =
        truth.stream()
            .collect(groupingBy(each -> unit(each.groups(), each.cell(), scopes), counting()));
    atoms.forEach((atom, found) -> {
      Set<Heard> by = sums.stream().filter(sum -> sum.covers(atom)).collect(toSet());
      if (by.isEmpty() || !units.containsKey(unit(atom.groups(), atom.cell(), scopes))) return;
      if (by.stream().anyMatch(sum -> contributions(sum).isEmpty())) return;
      alike.computeIfAbsent(by, _ -> new ArrayList<>()).addAll(found);
    });
    List<Set<Heard>> keys = List.copyOf(alike.keySet());
    keys.forEach(key -> columns.add(alike.get(key)));
    List<BitSet> rows = new ArrayList<>();
    for (Heard sum : sums) {
      BitSet row = new BitSet();
      for (int column = 0; column < keys.size(); column++) {
        row.set(column, keys.get(column).contains(sum));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object unit(Set<String> groups, Cell cell, Set<Set<String>> scopes) {
    return List.of(cell.parent(), scopes.stream().filter(groups::containsAll).collect(toSet()));
  }

  private List<Contribution> contributions(Heard sum) {
    return truth.stream().filter(each -> sum.covers(new Atom(each.groups(), each.cell()))).toList();
  }

  private List<Contribution> in(Set<String> scope) {
    return truth.stream().filter(each -> each.groups().containsAll(scope)).toList();
  }

  private static List<Contribution> union(List<List<Contribution>> columns, BitSet set) {
    return set.stream().boxed().flatMap(column -> columns.get(column).stream()).toList();
  }

  private static Set<PersonId> people(List<Contribution> some) {
    return some.stream().flatMap(each -> each.persons().stream()).collect(toSet());
  }

  private static long weight(List<Contribution> some) {
    return some.stream().mapToLong(Contribution::weight).sum();
  }

  private static boolean isCrowd(List<Contribution> some, Threshold threshold) {
    Set<PersonId> people = people(some);
    return people.size() >= threshold.persons()
        && people.stream()
            .allMatch(person ->
                supplied(person, some) * 100 <= weight(some) * PARTS * threshold.sharePercent());
  }

  // Up to ten people share a contribution in these tests, so all their parts are whole numbers.
  private static final long PARTS = 2520;

  private static long supplied(PersonId person, List<Contribution> some) {
    return some.stream()
        .filter(each -> each.persons().contains(person))
        .mapToLong(each -> each.weight() * PARTS / each.persons().size())
        .sum();
  }
}
