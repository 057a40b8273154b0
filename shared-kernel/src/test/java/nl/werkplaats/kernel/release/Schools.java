package nl.werkplaats.kernel.release;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.release.Contribution.Cell;

/** Any made-up school: people in groups that overlap, and what they contributed. */
final class Schools extends DomainContextBase {

  private static final List<String> BITS = List.of("red", "green", "blue");
  static final Set<String> GROUPS = Set.copyOf(BITS);
  private static final List<Cell> CELLS =
      List.of(
          new Cell("informal", "teaching"),
          new Cell("informal", "interaction"),
          new Cell("informal", "reading"),
          new Cell("formal", "course"),
          new Cell("formal", "placement"));

  /**
   * One contribution.
   *
   * @param first who it comes from, with the next ones
   * @param where the groups of the first (0), of everybody (1), or any (more)
   */
  private record Draw(int first, int people, int cell, int weight, int where) {}

  /** A school; the groups of each of its people are the bits of a number. */
  record School(Thresholds thresholds, List<Integer> groups, List<Draw> draws) {

    List<Contribution> contributions() {
      return draws.stream().map(this::contribution).toList();
    }

    /** Only what is under the first parent, and all of it in this group too. */
    List<Contribution> contributions(String location) {
      return contributions().stream()
          .filter(each -> each.cell().parent().equals("informal"))
          .map(each -> {
            Set<String> groups = new HashSet<>(each.groups());
            groups.retainAll(Set.of("red"));
            groups.add(location);
            return new Contribution(each.persons(), each.cell(), each.weight(), groups);
          })
          .toList();
    }

    private Contribution contribution(Draw draw) {
      List<Integer> who =
          IntStream.range(0, draw.people())
              .mapToObj(i -> (draw.first() + i) % groups.size())
              .toList();
      int where =
          switch (draw.where()) {
            case 0 -> groups.get(who.getFirst());
            case 1 -> who.stream().mapToInt(groups::get).reduce(0, (a, b) -> a | b);
            default -> draw.where();
          };
      return new Contribution(
          who.stream().map(Made::person).collect(toSet()),
          CELLS.get(draw.cell()),
          draw.weight(),
          groups(where));
    }

    private static Set<String> groups(int bits) {
      return IntStream.range(0, BITS.size())
          .filter(bit -> (bits >> bit & 1) == 1)
          .mapToObj(BITS::get)
          .collect(toSet());
    }

    Release release(Audience audience) {
      return new ReleaseGate(thresholds).release(GROUPS, contributions(), audience);
    }
  }

  @Provide
  Arbitrary<School> schools() {
    return Combinators.combine(thresholds(), groups(), draws()).as(School::new);
  }

  private static Arbitrary<Thresholds> thresholds() {
    return Combinators.combine(number(3, 5), number(0, 3))
        .as((members, more) -> new Thresholds(members, members + more, 40));
  }

  // Few ways to be in groups, so that many people share one; sometimes somebody has their own.
  private static Arbitrary<List<Integer>> groups() {
    return number(0, 7)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .flatMap(usual ->
            Arbitraries.frequencyOf(Tuple.of(40, Arbitraries.of(usual)), Tuple.of(1, number(0, 7)))
                .list()
                .ofMinSize(3)
                .ofMaxSize(40));
  }

  private static Arbitrary<List<Draw>> draws() {
    Arbitrary<Integer> where =
        Arbitraries.frequency(
            Tuple.of(100, 0), Tuple.of(4, 1), Tuple.of(1, 2), Tuple.of(1, 5), Tuple.of(1, 7));
    return Combinators.combine(
            number(0, 39), Arbitraries.of(1, 1, 1, 1, 1, 2, 3), cell(), number(1, 3), where)
        .as(Draw::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(200);
  }

  private static Arbitrary<Integer> cell() {
    return Arbitraries.of(0, 0, 0, 0, 1, 1, 2, 3, 3, 3, 4);
  }

  private static Arbitrary<Integer> number(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }
}
