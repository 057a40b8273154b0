package nl.werkplaats.kernel.code;

import java.util.EnumSet;
import java.util.Set;

/** The stages of a learning question. */
public enum Stage {
  INTAKE,
  THEMED,
  DIALOGUE,
  EXPERIMENT,
  REFLECTION,
  HARVESTED,
  REDIRECTED,
  PARKED,
  WITHDRAWN;

  private static final Set<Stage> LIVE =
      Set.copyOf(EnumSet.of(INTAKE, THEMED, DIALOGUE, EXPERIMENT, REFLECTION));

  /** The stages in which somebody is working on the question. */
  public static Set<Stage> live() {
    return LIVE;
  }

  public boolean isLive() {
    return LIVE.contains(this);
  }

  /** Whether the question still counts for its theme: it is live, or only parked. */
  public boolean isUnfinished() {
    return isLive() || this == PARKED;
  }
}
