package nl.werkplaats.kernel.release;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.PersonId;

/**
 * One thing that a collective figure counts: a coded activity, a named outcome, a closed dialogue.
 *
 * @param persons whom it comes from; more than one share it equally
 * @param weight how much it counts for: 1, or its hours
 * @param own the teams and communities that it belongs to, by any key, each with those of the
 *     persons who are of that group; the location as a whole has every contribution and is not
 *     among them
 */
public record Contribution(
    Set<PersonId> persons, Cell cell, int weight, Map<String, Set<PersonId>> own) {

  /**
   * What it is counted under: a code, and the wider one that the code is part of.
   *
   * <p>A share of something is counted with both its cells, those who did and those who did not:
   * only what is counted is protected.
   */
  public record Cell(String parent, String leaf) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::parent).thenComparing(Cell::leaf);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  public Contribution {
    persons = Set.copyOf(persons);
    own = Map.copyOf(own);
    if (persons.isEmpty()) throw new IllegalArgumentException("a contribution comes from somebody");
    if (!areOf(persons, own))
      throw new IllegalArgumentException("a group has part in it by its own people");
    if (weight < 1) throw new IllegalArgumentException("a contribution counts for something");
  }

  /** One whose people are all of each of these groups. */
  public Contribution(Set<PersonId> persons, Cell cell, int weight, Set<String> groups) {
    this(
        persons,
        cell,
        weight,
        groups.stream().collect(Collectors.toMap(group -> group, _ -> persons)));
  }

  /** The groups that it belongs to. */
  public Set<String> groups() {
    return own.keySet();
  }

  /** The same, as far as it comes from people of the group. */
  Contribution of(String group) {
    return new Contribution(own.get(group), cell, weight, Set.of(group));
  }

  private static boolean areOf(Set<PersonId> persons, Map<String, Set<PersonId>> own) {
    return own.values().stream().allMatch(some -> !some.isEmpty() && persons.containsAll(some));
  }
}
