package nl.werkplaats.kernel.code;

/** The stages of a theme. */
public enum ThemeStage {
  EMERGING,
  ACTIVE,
  RESTING,
  EMBEDDED,
  RETIRED;

  /** Whether questions can still be gathered under the theme. */
  public boolean isGoing() {
    return this == EMERGING || this == ACTIVE || this == RESTING;
  }
}
