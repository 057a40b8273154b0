package nl.werkplaats.kernel.code;

/** Why a question goes back from dialogue to its theme. */
public enum ReturnReason {
  NEEDS_SHARPENING,
  WRONG_THEME,
  NO_TIME,
  OTHER
}
