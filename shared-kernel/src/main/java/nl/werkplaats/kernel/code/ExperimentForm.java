package nl.werkplaats.kernel.code;

/** With how many something is tried in class. */
public enum ExperimentForm {
  ALONE,
  PAIR,
  JOINT
}
