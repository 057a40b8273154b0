package nl.werkplaats.command.measure;

import static nl.werkplaats.command.measure.Formula.one;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.year.HalfYear;

/** C6: of all pairs of teachers, how many met in a dialogue, within teams and across them. */
final class Pairs {

  private record Pair(PersonId one, PersonId other) {}

  private Pairs() {}

  static List<Contribution> within(Happenings happened, HalfYear half) {
    return pairs(happened, half, true);
  }

  static List<Contribution> across(Happenings happened, HalfYear half) {
    return pairs(happened, half, false);
  }

  private static List<Contribution> pairs(Happenings happened, HalfYear half, boolean sameTeam) {
    List<PersonId> teachers =
        happened.staff.teachers(half).stream()
            .sorted(Comparator.comparing(PersonId::toString))
            .toList();
    Map<PersonId, Set<String>> teams = new HashMap<>();
    teachers.forEach(person -> teams.put(person, happened.staff.teamsOf(person, half)));
    Set<Pair> met = met(happened, half, new HashSet<>(teachers));
    List<Contribution> found = new ArrayList<>();
    for (int i = 0; i < teachers.size(); i++) {
      for (int j = i + 1; j < teachers.size(); j++) {
        var pair = new Pair(teachers.get(i), teachers.get(j));
        boolean together = !Collections.disjoint(teams.get(pair.one()), teams.get(pair.other()));
        if (together != sameTeam) continue;
        Set<PersonId> both = Set.of(pair.one(), pair.other());
        found.add(one(happened, half, both, met.contains(pair) ? "MET" : "NOT_MET"));
      }
    }
    return found;
  }

  private static Set<Pair> met(Happenings happened, HalfYear half, Set<PersonId> teachers) {
    Set<Pair> met = new HashSet<>();
    happened
        .meetings
        .closedIn(half)
        .forEach(dialogue -> {
          List<PersonId> there =
              dialogue.attendees.stream()
                  .filter(teachers::contains)
                  .sorted(Comparator.comparing(PersonId::toString))
                  .toList();
          for (int i = 0; i < there.size(); i++) {
            for (int j = i + 1; j < there.size(); j++)
              met.add(new Pair(there.get(i), there.get(j)));
          }
        });
    return met;
  }
}
