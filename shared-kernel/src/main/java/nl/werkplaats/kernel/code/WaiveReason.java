package nl.werkplaats.kernel.code;

/** Why a theme does without an expert. */
public enum WaiveReason {
  EXPERIENCE_IN_GROUP,
  NONE_AVAILABLE,
  OTHER
}
