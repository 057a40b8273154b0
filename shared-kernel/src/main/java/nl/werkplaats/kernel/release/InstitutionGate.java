package nl.werkplaats.kernel.release;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.release.Release.Sum;

/**
 * Releases sums per parent of an institution beside those of its locations.
 *
 * <p>What all withheld locations have under a parent must be nothing or a crowd, for it is the
 * institution less the released ones. Members of one location are outsiders at the next, so
 * outsiders are told no institution that members are not: they could subtract their own location
 * too. No number of people is told: of somebody at two locations it would tell.
 */
public final class InstitutionGate {

  private final Thresholds thresholds;
  private final ReleaseGate locationGate;

  public InstitutionGate(Thresholds thresholds) {
    this.thresholds = thresholds;
    this.locationGate = new ReleaseGate(thresholds);
  }

  /** Releases what anybody may be told of all locations together, or nothing. */
  public Optional<List<Sum>> release(Map<String, ? extends Collection<Contribution>> locations) {
    // One figure for both: of all other locations a member of one is an outsider.
    boolean told =
        mingles(locations, Audience.MEMBERS)
            && mingles(locations, Audience.OUTSIDERS)
            && othersMingle(locations);
    if (!told) return Optional.empty();
    List<Contribution> all = new ArrayList<>();
    locations.values().forEach(all::addAll);
    return Optional.of(
        new TreeMap<>(Crowd.of(all).by(each -> each.cell().parent()))
            .entrySet().stream()
                .map(parent ->
                    new Sum(parent.getKey(), Optional.empty(), parent.getValue().weight()))
                .toList());
  }

  private boolean mingles(
      Map<String, ? extends Collection<Contribution>> locations, Audience audience) {
    List<Contribution> all = new ArrayList<>();
    locations.forEach(
        (location, contributions) -> contributions.forEach(each -> all.add(in(location, each))));
    Set<String> released =
        locations.entrySet().stream()
            .filter(each -> locationGate.releasesWhole(each.getValue(), audience))
            .map(Map.Entry::getKey)
            .collect(toSet());
    return !all.isEmpty()
        && new Measure(Crowd.of(all), thresholds.of(audience)).sumsMingle(released);
  }

  /**
   * Whether what outsiders are not told of is still of a crowd for somebody of one of those
   * locations, who knows that one.
   */
  private boolean othersMingle(Map<String, ? extends Collection<Contribution>> locations) {
    List<String> withheld =
        locations.entrySet().stream()
            .filter(each -> !locationGate.releasesWhole(each.getValue(), Audience.OUTSIDERS))
            .map(Map.Entry::getKey)
            .toList();
    return withheld.stream()
        .filter(known -> locationGate.releasesWhole(locations.get(known), Audience.MEMBERS))
        .allMatch(known -> {
          List<Contribution> others = new ArrayList<>();
          withheld.stream()
              .filter(other -> !other.equals(known))
              .forEach(other -> others.addAll(locations.get(other)));
          return Crowd.of(others).by(each -> each.cell().parent()).values().stream()
              .allMatch(parent -> parent.reaches(thresholds.of(Audience.OUTSIDERS)));
        });
  }

  private static Contribution in(String location, Contribution each) {
    return new Contribution(each.persons(), each.cell(), each.weight(), Set.of(location));
  }
}
