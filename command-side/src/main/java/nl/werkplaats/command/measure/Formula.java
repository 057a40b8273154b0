package nl.werkplaats.command.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.year.HalfYear;

/** One measure: what of all that happened counts in a half-year, and under which cell. */
@FunctionalInterface
interface Formula {

  List<Contribution> of(Happenings happened, Opened opened, HalfYear half);

  /** One thing that counts once, for every group that one of its people belongs to. */
  static Contribution one(
      Happenings happened, HalfYear half, Set<PersonId> persons, String parent, String leaf) {
    return new Contribution(
        persons, new Cell(parent, leaf), 1, happened.staff.ownOf(persons, half));
  }

  static Contribution one(Happenings happened, HalfYear half, Set<PersonId> persons, String cell) {
    return one(happened, half, persons, cell, cell);
  }

  /** Something of the location as a whole: it speaks of all who teach there, and of no group. */
  static Contribution ofAll(Set<PersonId> teachers, String cell, int weight) {
    return new Contribution(teachers, new Cell(cell, cell), weight, Map.of());
  }
}
