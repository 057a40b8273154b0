package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Set;

/** What of a community a reader may see. Nothing at all means: not even that it exists. */
public enum CommunitySight {
  /** Title, kind, how many are in it, the phase of its plan, its conditions, how often it met. */
  OUTLINE,
  /** Who is in it, who leads it and who was there. */
  PEOPLE,
  /** Its goals and its improvement plan. */
  TEXTS;

  /** The policy for reading a community: one place, for commands and views alike. */
  public static Set<CommunitySight> of(Set<Hat> hats) {
    Set<CommunitySight> sight = EnumSet.noneOf(CommunitySight.class);
    for (Hat hat : hats) {
      switch (hat) {
        case MEMBER, COMMUNITY_LEADER -> sight.addAll(EnumSet.of(OUTLINE, PEOPLE, TEXTS));
        case SCHOOL_TRAINER, QUALITY_OFFICER, SYSTEM -> sight.add(OUTLINE);
        default -> {
          // Hats worn elsewhere open nothing here.
        }
      }
    }
    return sight;
  }
}
