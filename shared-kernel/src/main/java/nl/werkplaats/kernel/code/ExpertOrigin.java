package nl.werkplaats.kernel.code;

/** Whether an expert works at the school. */
public enum ExpertOrigin {
  INTERNAL,
  EXTERNAL
}
