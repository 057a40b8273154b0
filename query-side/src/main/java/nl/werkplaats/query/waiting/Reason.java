package nl.werkplaats.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.query.dialogue.Course;
import nl.werkplaats.query.dialogue.DialogueView;
import nl.werkplaats.query.question.Experiment;
import nl.werkplaats.query.question.Journey;
import nl.werkplaats.query.question.QuestionView;

/**
 * Why a question is where it is.
 *
 * @param key the sentence in the bundle
 * @param day the day it mentions
 * @param moment the moment it mentions
 * @param code the code whose meaning it mentions
 */
public record Reason(
    String key, Optional<LocalDate> day, Optional<Instant> moment, Optional<Enum<?>> code) {

  private static Reason of(String key) {
    return new Reason(key, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Reason on(String key, LocalDate day) {
    return new Reason(key, Optional.of(day), Optional.empty(), Optional.empty());
  }

  private static Reason at(String key, Instant moment) {
    return new Reason(key, Optional.empty(), Optional.of(moment), Optional.empty());
  }

  private Reason with(Enum<?> next) {
    return new Reason(key, day, moment, Optional.of(next));
  }

  /**
   * Weighs one question.
   *
   * @param ahead the dialogues on it that are still to come or going on
   * @param lacksExpert whether its theme has neither an expert nor the choice for none
   */
  static Reason of(
      QuestionView question, List<DialogueView> ahead, boolean lacksExpert, LocalDate today) {
    Journey journey = question.journey();
    return switch (journey.stage()) {
      case INTAKE -> of(question.owners().isEmpty() ? "intake.unowned" : "intake");
      case THEMED -> dialogue("themed", ahead, lacksExpert ? "themed.expert" : "themed.dialogue");
      case DIALOGUE -> dialogue("dialogue", ahead, "dialogue.owner");
      case EXPERIMENT -> experiment(question.running().flatMap(Experiment::lookBackOn), today);
      case REFLECTION -> of("reflection");
      case PARKED -> parked(journey.parked().orElseThrow(), today);
      case HARVESTED -> of("harvested");
      case REDIRECTED -> of("redirected").with(journey.redirectedTo().orElseThrow());
      case WITHDRAWN -> of("withdrawn");
    };
  }

  private static Reason dialogue(String stage, List<DialogueView> ahead, String otherwise) {
    if (ahead.stream().anyMatch(Reason::goesOn)) return of("dialogue.open");
    Optional<Instant> next =
        ahead.stream()
            .filter(one -> one.course().stage() == DialogueStage.SCHEDULED)
            .flatMap(one -> one.course().meeting().stream())
            .map(Course.Meeting::start)
            .min(Comparator.naturalOrder());
    if (next.isPresent()) return at(stage + ".scheduled", next.get());
    return of(ahead.isEmpty() ? otherwise : stage + ".proposed");
  }

  private static boolean goesOn(DialogueView dialogue) {
    return dialogue.course().stage() == DialogueStage.OPEN
        || dialogue.course().stage() == DialogueStage.PAUSED;
  }

  private static Reason experiment(Optional<LocalDate> lookBackOn, LocalDate today) {
    return lookBackOn
        .map(day -> on(day.isAfter(today) ? "experiment.until" : "experiment.lookback", day))
        .orElse(of("experiment"));
  }

  private static Reason parked(Journey.Parked parked, LocalDate today) {
    return parked
        .reviewOn()
        .map(day -> on(day.isAfter(today) ? "parked.until" : "parked.review", day))
        .orElse(of("parked"))
        .with(parked.reason());
  }
}
