package nl.werkplaats.command.collective;

import java.util.Comparator;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;

/**
 * One thing that a collective figure counts: a coded activity, a named outcome, a closed dialogue.
 *
 * @param persons whom it comes from; more than one share it equally
 * @param weight how much it counts for: 1, or its hours
 * @param groups the teams and communities that it belongs to, by any key; the location as a whole
 *     has every contribution and is not among them
 */
public record Contribution(Set<PersonId> persons, Cell cell, int weight, Set<String> groups) {

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
    groups = Set.copyOf(groups);
    if (persons.isEmpty()) throw new IllegalArgumentException("a contribution comes from somebody");
    if (weight < 1) throw new IllegalArgumentException("a contribution counts for something");
  }
}
