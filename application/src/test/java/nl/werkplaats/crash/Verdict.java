package nl.werkplaats.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.werkplaats.journey.Crowd.Answered;
import nl.werkplaats.journey.Invariants;
import nl.werkplaats.journey.Promises;
import nl.werkplaats.journey.Reactions;
import nl.werkplaats.journey.School;
import nl.werkplaats.kernel.history.Recorded;

/**
 * What is wrong with a service after all that happened to it.
 *
 * @param lost acknowledged and not there
 * @param doubled asked once and there more often
 * @param carriedOn how much the service carried on by itself
 * @param reactions what was carried on not at all or more than once
 * @param broken what may never happen in any log
 * @param differences between what is served and a fold from nothing
 */
record Verdict(
    int events,
    List<String> lost,
    List<String> doubled,
    int carriedOn,
    List<String> reactions,
    List<String> broken,
    int documents,
    List<String> differences) {

  static Verdict of(
      List<Recorded> log,
      List<Answered> accepted,
      School school,
      Map<String, String> served,
      Map<String, String> folded) {
    Reactions.Finding reactions = Reactions.in(log);
    var teachers = new TreeSet<>(School.TEACHERS.stream().map(school::person).toList());
    List<String> broken = new ArrayList<>(Promises.torn(log));
    broken.addAll(Invariants.broken(log, teachers));
    return new Verdict(
        log.size(),
        Promises.lost(log, accepted),
        Promises.doubled(log),
        reactions.carriedOn(),
        reactions.wrong(),
        broken,
        folded.size(),
        differences(served, folded));
  }

  static List<String> differences(Map<String, String> served, Map<String, String> folded) {
    var ids = new TreeSet<>(served.keySet());
    ids.addAll(folded.keySet());
    return ids.stream().filter(id -> !folded.getOrDefault(id, "").equals(served.get(id))).toList();
  }

  boolean isClean() {
    return lost.isEmpty()
        && doubled.isEmpty()
        && reactions.isEmpty()
        && broken.isEmpty()
        && differences.isEmpty();
  }
}
