package nl.werkplaats.kernel.code;

/** The views that somebody has of their own development. */
public enum GrowthView {
  TRAJECTORY,
  SHARPENING,
  PALETTE,
  OUTCOME_MIX,
  FOLLOW_THROUGH,
  WHAT_HELPED
}
