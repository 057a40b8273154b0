package nl.werkplaats.kernel.code;

/** The stages of a theme. */
public enum ThemeStage {
  EMERGING,
  ACTIVE,
  RESTING,
  EMBEDDED,
  RETIRED
}
