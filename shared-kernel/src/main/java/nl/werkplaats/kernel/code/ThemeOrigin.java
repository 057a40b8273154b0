package nl.werkplaats.kernel.code;

/** Where a theme came from; one that came from above counts against demand-drivenness. */
public enum ThemeOrigin {
  QUESTIONS,
  SUCCESSOR,
  TOP_DOWN
}
