package nl.werkplaats.kernel.release;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Thresholds.Threshold;

/**
 * Some contributions taken together, as one sum tells of them.
 *
 * @param parts into how many a weight of 1 is divided, so that everybody's share is a whole number
 */
record Crowd(Collection<Portion> portions, BigInteger parts) {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /**
   * What no sum can tell apart: contributions under one cell that belong to the same groups.
   *
   * @param supplied how many parts of the weight come from whom
   * @param own the same for each of the groups, as coming from its own people alone
   */
  record Portion(
      Cell cell,
      long weight,
      Map<PersonId, BigInteger> supplied,
      Map<String, Map<PersonId, BigInteger>> own) {

    Set<String> groups() {
      return own.keySet();
    }

    private Portion of(String group) {
      Map<PersonId, BigInteger> ofGroup = own.get(group);
      return new Portion(cell, weight, ofGroup, Map.of(group, ofGroup));
    }
  }

  private record Key(Set<String> groups, Cell cell) {}

  Crowd {
    portions = List.copyOf(portions);
  }

  static Crowd of(Collection<Contribution> contributions) {
    BigInteger parts =
        contributions.stream()
            .flatMap(each -> Stream.concat(Stream.of(each.persons()), each.own().values().stream()))
            .map(Set::size)
            .distinct()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    List<Portion> portions = new ArrayList<>();
    contributions.stream()
        .collect(groupingBy(each -> new Key(each.groups(), each.cell())))
        .forEach((key, alike) -> portions.add(portion(key, alike, parts)));
    return new Crowd(portions, parts);
  }

  private static Portion portion(Key key, List<Contribution> alike, BigInteger parts) {
    Map<String, Map<PersonId, BigInteger>> own = new HashMap<>();
    for (String group : key.groups()) {
      own.put(group, supplied(alike, each -> each.own().get(group), parts));
    }
    long weight = alike.stream().mapToLong(Contribution::weight).sum();
    return new Portion(key.cell(), weight, supplied(alike, Contribution::persons, parts), own);
  }

  private static Map<PersonId, BigInteger> supplied(
      List<Contribution> alike, Function<Contribution, Set<PersonId>> by, BigInteger parts) {
    Map<PersonId, BigInteger> supplied = new HashMap<>();
    for (Contribution each : alike) {
      Set<PersonId> persons = by.apply(each);
      BigInteger share =
          parts
              .multiply(BigInteger.valueOf(each.weight()))
              .divide(BigInteger.valueOf(persons.size()));
      persons.forEach(person -> supplied.merge(person, share, BigInteger::add));
    }
    return supplied;
  }

  boolean isNobody() {
    return portions.isEmpty();
  }

  long weight() {
    return portions.stream().mapToLong(Portion::weight).sum();
  }

  Set<PersonId> persons() {
    Set<PersonId> persons = new HashSet<>();
    portions.forEach(each -> persons.addAll(each.supplied().keySet()));
    return persons;
  }

  /** What the group has part in, as coming from its own people alone. */
  Crowd of(String group) {
    return new Crowd(
        portions.stream()
            .filter(each -> each.groups().contains(group))
            .map(each -> each.of(group))
            .toList(),
        parts);
  }

  Crowd and(Crowd others) {
    return new Crowd(Stream.concat(portions.stream(), others.portions.stream()).toList(), parts);
  }

  <K> Map<K, Crowd> by(Function<Portion, K> key) {
    return portions.stream()
        .collect(groupingBy(key, collectingAndThen(toList(), some -> new Crowd(some, parts))));
  }

  /** Whether one sum of these may be told: enough people, and nobody supplies too much of it. */
  boolean reaches(Threshold threshold) {
    return persons().size() >= threshold.persons() && nobodyExceeds(threshold.sharePercent());
  }

  // In whole numbers, so that exactly the limit does not exceed it.
  private boolean nobodyExceeds(int percent) {
    Map<PersonId, BigInteger> supplied = new HashMap<>();
    portions.forEach(each ->
        each.supplied().forEach((person, share) -> supplied.merge(person, share, BigInteger::add)));
    BigInteger limit =
        parts.multiply(BigInteger.valueOf(weight())).multiply(BigInteger.valueOf(percent));
    return supplied.values().stream()
        .noneMatch(share -> share.multiply(HUNDRED).compareTo(limit) > 0);
  }
}
