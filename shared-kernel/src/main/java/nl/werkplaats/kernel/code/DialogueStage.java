package nl.werkplaats.kernel.code;

/** The stages of a dialogue. */
public enum DialogueStage {
  PROPOSED,
  SCHEDULED,
  OPEN,
  PAUSED,
  CLOSED,
  CANCELLED
}
