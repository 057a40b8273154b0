package nl.werkplaats.kernel.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution.Cell;

/** Made-up people and what they made-up contributed. */
final class Made {

  /** As proposed to the works council. */
  static final Thresholds PROPOSED = new Thresholds(6, 10, 40);

  private Made() {}

  static PersonId person(int number) {
    return new PersonId(new UUID(0, number));
  }

  static Set<PersonId> people(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Made::person).collect(Collectors.toSet());
  }

  static Contribution one(Set<PersonId> persons, Cell cell, int weight, String... groups) {
    return new Contribution(persons, cell, weight, Set.of(groups));
  }

  /** Each of these people one thing. */
  static List<Contribution> each(int from, int to, Cell cell, String... groups) {
    return each(from, to, cell, 1, groups);
  }

  static List<Contribution> each(int from, int to, Cell cell, int weight, String... groups) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> one(Set.of(person(number)), cell, weight, groups))
        .toList();
  }

  @SafeVarargs
  static List<Contribution> all(List<Contribution>... some) {
    List<Contribution> all = new ArrayList<>();
    for (List<Contribution> each : some) {
      all.addAll(each);
    }
    return all;
  }
}
