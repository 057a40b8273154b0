package nl.werkplaats.kernel.release;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one audience is told of one measure at one location over one half-year.
 *
 * @param whole of the location; absent when it is withheld, and then everything is
 * @param groups of its teams and communities, by their keys
 * @param withheld the groups of which nothing is told, be it that few contributed or nobody
 */
public record Release(Optional<Figure> whole, Map<String, Figure> groups, Set<String> withheld) {

  /**
   * What is told of one group: its sums, and how many distinct people contributed.
   *
   * @param sums a code that is not told by itself, while nothing else of its parent is told, is
   *     zero
   */
  public record Figure(List<Sum> sums, int persons) {

    public Figure {
      sums = List.copyOf(sums);
    }
  }

  /**
   * One sum.
   *
   * @param leaf the code that it is of; absent when it is of everything under the parent that the
   *     same figure does not tell by its own code, without telling which codes that are
   */
  public record Sum(String parent, Optional<String> leaf, long weight) {}

  public Release {
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    withheld = Collections.unmodifiableSet(new TreeSet<>(withheld));
  }

  /** The same of no more groups than these; what is told of fewer of them is of no fewer people. */
  public Release only(Set<String> some) {
    Map<String, Figure> fewer = new TreeMap<>(groups);
    fewer.keySet().retainAll(some);
    Set<String> more = new TreeSet<>(groups.keySet());
    more.removeAll(some);
    more.addAll(withheld);
    return new Release(whole, fewer, more);
  }
}
