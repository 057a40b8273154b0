package nl.werkplaats.kernel.code;

/** What kind of activity somebody learned from; a coded activity has exactly one. */
public enum ActivityType {
  TEACHING_COACHING,
  INTERACTION_COLLABORATION,
  TASKS_ROLES,
  CONSULTING_SOURCES,
  EXPERIMENTING_INNOVATING,
  REFLECTING_EVALUATING,
  PD_PROGRAMME,
  DEGREE_COURSE,
  STRUCTURED_COACHING,
  CONFERENCE,
  FORMAL_COLLABORATION;

  /** Whether the reference list calls it informal; formality follows from the type. */
  public boolean isInformal() {
    return CodeLists.entry(this).more().get("formality").equals("I");
  }
}
