package nl.werkplaats.command.collective;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.werkplaats.command.collective.Thresholds.Threshold;
import nl.werkplaats.kernel.id.PersonId;

/** Some contributions taken together, as one sum tells of them. */
record Crowd(Collection<Contribution> contributions) {

  Crowd {
    contributions = List.copyOf(contributions);
  }

  boolean isNobody() {
    return contributions.isEmpty();
  }

  long weight() {
    return contributions.stream().mapToLong(Contribution::weight).sum();
  }

  Set<PersonId> persons() {
    return contributions.stream().flatMap(each -> each.persons().stream()).collect(toSet());
  }

  /** What the group has part in, as coming from its own people alone. */
  Crowd of(String group) {
    return new Crowd(
        contributions.stream()
            .filter(each -> each.groups().contains(group))
            .map(each -> each.of(group))
            .toList());
  }

  <K> Map<K, Crowd> by(Function<Contribution, K> key) {
    return contributions.stream().collect(groupingBy(key, collectingAndThen(toList(), Crowd::new)));
  }

  /** Whether one sum of these may be told: enough people, and nobody supplies too much of it. */
  boolean reaches(Threshold threshold) {
    return persons().size() >= threshold.persons() && nobodyExceeds(threshold.sharePercent());
  }

  // In whole numbers, so that exactly the limit does not exceed it.
  private boolean nobodyExceeds(int percent) {
    BigInteger parts =
        contributions.stream()
            .map(each -> BigInteger.valueOf(each.persons().size()))
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    Map<PersonId, BigInteger> supplied = new HashMap<>();
    for (Contribution each : contributions) {
      BigInteger share =
          parts
              .multiply(BigInteger.valueOf(each.weight()))
              .divide(BigInteger.valueOf(each.persons().size()));
      each.persons().forEach(person -> supplied.merge(person, share, BigInteger::add));
    }
    BigInteger limit =
        parts.multiply(BigInteger.valueOf(weight())).multiply(BigInteger.valueOf(percent));
    return supplied.values().stream()
        .noneMatch(share -> share.multiply(BigInteger.valueOf(100)).compareTo(limit) > 0);
  }
}
