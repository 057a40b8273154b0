package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;

/** What of a question a reader may see. Nothing at all means: not even that it exists. */
public enum QuestionSight {
  /** That it exists, its stage, theme and dates. */
  STAGE,
  WORDING,
  SITUATION,
  /** Who owns it. */
  OWNERS,
  /** The notes given with a reason. A note's own author always sees it. */
  NOTES,
  /** Plan, changes and observations of its experiments. */
  EXPERIMENTS,
  /** One's own reflections, intentions and late effects, one's shares, and who opened what. */
  OWN,
  /** The items that were shown to this reader, until their end date. */
  SHARED;

  /** The policy for reading a question: one place, for commands that refuse and views that show. */
  public static Set<QuestionSight> of(QuestionFacts facts, Set<Hat> hats) {
    Set<QuestionSight> sight = EnumSet.noneOf(QuestionSight.class);
    for (Hat hat : hats) {
      switch (hat) {
        case OWNER ->
            sight.addAll(EnumSet.of(STAGE, WORDING, SITUATION, OWNERS, NOTES, EXPERIMENTS, OWN));
        case SCHOOL_TRAINER -> sight.addAll(EnumSet.of(STAGE, WORDING, SITUATION, OWNERS, NOTES));
        case QUALITY_OFFICER, PARTICIPANT -> sight.addAll(EnumSet.of(STAGE, WORDING));
        case TEAM_LEADER -> {
          if (facts.stage() == Stage.INTAKE || facts.stage() == Stage.THEMED) {
            sight.addAll(EnumSet.of(STAGE, WORDING));
          }
        }
        case TEACHER -> {
          // A question that nobody owns is there to be adopted.
          if (!facts.owned() && facts.stage().isUnfinished()) {
            sight.addAll(EnumSet.of(STAGE, WORDING, SITUATION));
          }
        }
        case EXPERIMENTER -> sight.addAll(EnumSet.of(STAGE, EXPERIMENTS));
        case AUTHOR, SHARER -> sight.addAll(EnumSet.of(STAGE, OWN));
        case RECIPIENT -> sight.add(SHARED);
        case AUDITOR, SYSTEM -> sight.add(STAGE);
        default -> {
          // Hats worn elsewhere open nothing here.
        }
      }
    }
    return sight;
  }
}
