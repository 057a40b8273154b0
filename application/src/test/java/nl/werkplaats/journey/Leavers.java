package nl.werkplaats.journey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * Finds who still owns an unfinished question after the last role at its location ended. Whoever
 * came to own it at that same moment does not count: the log says nothing of who was first.
 */
final class Leavers {

  private record Worker(PersonId person, LocationId location) {}

  private static final class Question {
    LocationId location;
    String stage = "";
    final Set<PersonId> owners = new HashSet<>();
    final Set<PersonId> toLeave = new HashSet<>();
  }

  private static final Set<String> FINISHED = Set.of("HARVESTED", "REDIRECTED", "WITHDRAWN");

  private final Map<Worker, Set<Role>> roles = new HashMap<>();
  private final Map<String, Question> questions = new HashMap<>();

  private Leavers() {}

  static List<String> whoStayed(List<Recorded> log) {
    Leavers leavers = new Leavers();
    log.forEach(leavers::read);
    return leavers.questions.entrySet().stream()
        .filter(each -> !FINISHED.contains(each.getValue().stage))
        .filter(each -> !each.getValue().toLeave.isEmpty())
        .map(each -> "somebody without a role still owns " + each.getKey())
        .toList();
  }

  private void read(Recorded recorded) {
    switch (recorded.event()) {
      case RoleGranted e -> {
        roles
            .computeIfAbsent(new Worker(e.person(), e.location()), _ -> new HashSet<>())
            .add(e.role());
        at(e.location()).forEach(each -> each.toLeave.remove(e.person()));
      }
      case RoleEnded e -> {
        Set<Role> left = roles.getOrDefault(new Worker(e.person(), e.location()), new HashSet<>());
        left.remove(e.role());
        if (left.isEmpty()) at(e.location()).forEach(each -> mustLeave(each, e.person()));
      }
      case QuestionEvent e ->
          question(e, questions.computeIfAbsent(recorded.stream(), _ -> new Question()));
      default -> {
        // Neither roles nor owners.
      }
    }
  }

  private List<Question> at(LocationId location) {
    return questions.values().stream().filter(each -> location.equals(each.location)).toList();
  }

  private static void mustLeave(Question question, PersonId person) {
    if (question.owners.contains(person)) question.toLeave.add(person);
  }

  private static void question(QuestionEvent event, Question question) {
    question.stage = Stages.after(event, question.stage);
    switch (event) {
      case QuestionSubmitted e -> {
        question.location = e.location();
        question.owners.addAll(e.owners());
      }
      case QuestionAdopted e -> question.owners.add(e.owner());
      case OwnerAdded e -> question.owners.add(e.owner());
      case OwnerLeft e -> {
        question.owners.remove(e.owner());
        question.toLeave.remove(e.owner());
      }
      default -> {
        // Owners stay.
      }
    }
  }
}
