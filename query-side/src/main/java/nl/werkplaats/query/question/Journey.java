package nl.werkplaats.query.question;

import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.withOnce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ThemeId;

/**
 * Where a question is on its way.
 *
 * @param since when it reached its present stage
 * @param theme under which it is gathered now
 * @param dialogues in which it was looked at, in order
 * @param passages every stage it came into, in order: one that it came back into stands there again
 */
public record Journey(
    Stage stage,
    Instant since,
    Optional<ThemeId> theme,
    List<DialogueId> dialogues,
    Optional<Parked> parked,
    Optional<Activity> redirectedTo,
    List<Passage> passages) {

  /** A stage that it came into, and when. */
  public record Passage(Stage stage, Instant at) {}

  /** Where it was when it was parked, why, and when to look again. */
  public record Parked(Stage from, ParkReason reason, Optional<LocalDate> reviewOn) {}

  static Journey begun(Instant at) {
    return new Journey(
        Stage.INTAKE,
        at,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(new Passage(Stage.INTAKE, at)));
  }

  /** Staying in a stage does not make it newer; leaving PARKED forgets why it waited. */
  Journey to(Stage next, Instant at) {
    Optional<Parked> still = next == Stage.PARKED ? parked : Optional.empty();
    return new Journey(
        next,
        next == stage ? since : at,
        theme,
        dialogues,
        still,
        redirectedTo,
        passages.getLast().stage() == next ? passages : with(passages, new Passage(next, at)));
  }

  /** Back to dialogue, though it never stands there when the same act goes on to a reflection. */
  Journey outOfExperiment(Instant at) {
    Journey back = to(Stage.DIALOGUE, at);
    return new Journey(
        back.stage, back.since, theme, dialogues, back.parked, redirectedTo, passages);
  }

  Journey under(ThemeId next) {
    return new Journey(stage, since, Optional.of(next), dialogues, parked, redirectedTo, passages);
  }

  Journey themeless() {
    return new Journey(stage, since, Optional.empty(), dialogues, parked, redirectedTo, passages);
  }

  Journey into(DialogueId dialogue) {
    return new Journey(
        stage, since, theme, withOnce(dialogues, dialogue), parked, redirectedTo, passages);
  }

  Journey parked(Parked why) {
    return new Journey(stage, since, theme, dialogues, Optional.of(why), redirectedTo, passages);
  }

  Journey redirected(Activity activity) {
    return new Journey(stage, since, theme, dialogues, parked, Optional.of(activity), passages);
  }
}
