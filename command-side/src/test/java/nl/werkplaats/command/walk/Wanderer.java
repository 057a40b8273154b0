package nl.werkplaats.command.walk;

import static nl.werkplaats.command.Samples.none;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.kernel.id.PersonId;

/** Chooses what is asked next: mostly what the page knows from there, sometimes anything. */
final class Wanderer {

  private static final String QUESTION = "Learning question";
  private static final String THEME = "Theme";
  private static final String DIALOGUE = "Dialogue";
  private static final String LOCATION = "Location";

  /** Most often what most happens to. */
  private static final List<String> SUBJECTS =
      List.of(
          QUESTION, QUESTION, QUESTION, QUESTION, DIALOGUE, DIALOGUE, DIALOGUE, THEME, LOCATION);

  private static final Map<String, StageMachine> MACHINES =
      Map.of(
          QUESTION, StageMachine.of(QUESTION),
          THEME, StageMachine.of(THEME),
          DIALOGUE, StageMachine.of(DIALOGUE),
          LOCATION, StageMachine.of(LOCATION));

  /** After these there is not much left to ask. */
  private static final Set<String> LAST =
      Set.of("withdraw", "redirect-to-activity", "cancel", "retire", "embed", "end-role");

  /** These are possible nearly always, and would crowd out the rest. */
  private static final Set<String> ALWAYS =
      Set.of(
          "park",
          "add-owner",
          "leave",
          "reformulate",
          "couple-expert",
          "waive-expert",
          "schedule",
          "form-team",
          "set-team-leader",
          "record-decision",
          "record-vision",
          "adopt-policy");

  private final Walk walk;

  Wanderer(Walk walk) {
    this.walk = walk;
  }

  /** Whether somebody's wish was granted; others wish the same until it is, or all have. */
  boolean step(int seed) {
    Step step = new Step(seed);
    walk.later(Duration.ofMinutes(step.below(60 * 24 * 3)));
    if (step.oneIn(60)) {
      walk.startWell(step.oneIn(2));
    }
    if (step.oneIn(5)) {
      walk.react();
    }
    String subject = step.of(SUBJECTS);
    UUID target = target(step, subject);
    String command = command(step, subject, target);
    List<PersonId> people = People.whoMight(MACHINES.get(subject), command, step);
    int first = step.below(people.size());
    for (int i = 0; i < people.size(); i++) {
      PersonId asker = people.get((first + i) % people.size());
      if (asks(asker, step, subject, target, command)) {
        return true;
      }
    }
    return false;
  }

  private UUID target(Step step, String subject) {
    Things things = walk.things();
    return switch (subject) {
      case QUESTION -> things.question(step).value();
      case THEME -> things.theme(step).value();
      case DIALOGUE -> things.dialogue(step).value();
      default -> things.location(step).value();
    };
  }

  private String command(Step step, String subject, UUID target) {
    String stage = walk.stage(target);
    List<String> known =
        MACHINES.get(subject).rows().stream()
            .filter(row -> row.from().contains(stage) && !row.by().equals(Set.of("reaction")))
            .map(StageMachine.Row::command)
            .filter(command -> !LAST.contains(command) || step.oneIn(10))
            .filter(command -> !ALWAYS.contains(command) || step.oneIn(3))
            .toList();
    return known.isEmpty() || step.oneIn(8)
        ? step.of(List.copyOf(MACHINES.get(subject).commandsOfPeople()))
        : step.of(known);
  }

  private boolean asks(PersonId asker, Step step, String subject, UUID target, String command) {
    Optional<Instant> happenedAt =
        step.oneIn(10)
            ? Optional.of(walk.now().minus(Duration.ofHours(step.below(200) - 5L)))
            : none();
    Optional<Long> expected = step.oneIn(15) ? Optional.of((long) step.below(9)) : none();
    Moves moves = new Moves(step, walk.things(), walk.school().elsewhere(), walk.now(), walk.day());
    UUID id = command.equals("create") ? walk.fresh() : target;
    Object body =
        switch (subject) {
          case QUESTION -> moves.question(command);
          case THEME -> moves.theme(command);
          case DIALOGUE -> moves.dialogue(command);
          default -> moves.location(command);
        };
    return walk.ask(asker, id, body, happenedAt, expected);
  }
}
