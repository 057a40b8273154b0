package nl.werkplaats.kernel.release;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Crowd.Portion;
import nl.werkplaats.kernel.release.Release.Figure;

/**
 * Releases the figures of one measure at one location over one half-year, so that whatever is added
 * and subtracted of them still speaks of a crowd.
 *
 * <p>A <em>crowd</em> is at least as many people as the threshold, none of whom supplies more than
 * the share. Released groups divide the contributions into <em>classes</em>: those that belong to
 * exactly the same released groups. It holds that
 *
 * <ol>
 *   <li>what a class has under a parent is nothing, or a crowd ({@link Measure#sumsMingle});
 *   <li>a block of the whole, which is one code or the rest of a parent, is nothing, or a crowd
 *       ({@link Measure#whole});
 *   <li>the people who contributed to exactly the same released groups are nobody, or as many as
 *       the threshold ({@link Measure#peopleMingle});
 *   <li>outsiders are told unions of the blocks, and some of the groups, that members are told.
 * </ol>
 *
 * <p>Under one parent, a combination of released sums takes what class <i>c</i> has in block
 * <i>b</i> with a factor <i>a(b) + h(c)</i>. When that is 0 or 1 everywhere, it takes either all
 * blocks of some classes or some blocks of all classes: crowds by 1 or by 2, which together are a
 * crowd. A combination of released numbers of people that is itself a number of people is a union
 * of those in 3. By 4, both audiences together know what members know.
 *
 * <p>Groups are added one by one, from the one with most people to the one with fewest, as long as
 * all that holds; a release is the same whatever order the contributions come in.
 */
public final class ReleaseGate {

  private final Thresholds thresholds;

  public ReleaseGate(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Releases what an audience may be told.
   *
   * @param groups the keys of all teams and communities of the location, so that one to which
   *     nobody contributed is withheld like one to which few did
   */
  public Release release(
      Set<String> groups, Collection<Contribution> contributions, Audience audience) {
    Crowd all = Crowd.of(contributions);
    contributions.forEach(each -> {
      if (!groups.containsAll(each.groups())) throw new IllegalArgumentException("unknown group");
    });
    Set<Cell> cells = all.by(Portion::cell).keySet();
    Release members = release(measure(all, Audience.MEMBERS), groups, groups, cells);
    return switch (audience) {
      case MEMBERS -> members;
      case OUTSIDERS ->
          members.whole().isEmpty()
              ? members
              : release(measure(all, audience), groups, members.groups().keySet(), named(members));
    };
  }

  /** Whether anything is told of the location as a whole. */
  boolean releasesWhole(Collection<Contribution> contributions, Audience audience) {
    Set<String> groups =
        contributions.stream().flatMap(each -> each.groups().stream()).collect(toSet());
    return release(groups, contributions, audience).whole().isPresent();
  }

  private Measure measure(Crowd all, Audience audience) {
    return new Measure(all, thresholds.of(audience));
  }

  private static Set<Cell> named(Release members) {
    return members.whole().stream()
        .flatMap(figure -> figure.sums().stream())
        .flatMap(sum -> sum.leaf().map(leaf -> new Cell(sum.parent(), leaf)).stream())
        .collect(toSet());
  }

  private static Release release(
      Measure measure, Set<String> groups, Set<String> candidates, Set<Cell> nameable) {
    Optional<Figure> whole =
        measure.all().isNobody() || !mingles(measure, Set.of())
            ? Optional.empty()
            : measure.whole(nameable);
    Set<String> told = new HashSet<>();
    if (whole.isPresent()) {
      for (String group : mostPeopleFirst(measure.all(), candidates)) {
        told.add(group);
        if (!mingles(measure, told)) told.remove(group);
      }
    }
    return new Release(
        whole,
        told.stream().collect(toMap(identity(), measure::group)),
        groups.stream().filter(group -> !told.contains(group)).collect(toSet()));
  }

  private static List<String> mostPeopleFirst(Crowd all, Set<String> groups) {
    Map<String, Integer> people = new HashMap<>();
    for (String group : groups) {
      Crowd own = all.of(group);
      if (!own.isNobody()) people.put(group, own.persons().size());
    }
    Comparator<String> size = comparing(people::get);
    return people.keySet().stream().sorted(size.reversed().thenComparing(naturalOrder())).toList();
  }

  private static boolean mingles(Measure measure, Set<String> told) {
    return measure.sumsMingle(told) && measure.peopleMingle(told);
  }
}
