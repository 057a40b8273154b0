package nl.werkplaats.kernel.code;

/** The stages of a study: whether it asks people something at this moment. */
public enum StudyStage {
  RUNNING,
  ASKING
}
