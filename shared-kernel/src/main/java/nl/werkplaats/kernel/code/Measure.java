package nl.werkplaats.kernel.code;

/** What is said of a group at a half-year moment; never of a person. */
public enum Measure {
  DEMAND_DRIVEN,
  BREADTH,
  CONTINUITY,
  RETURN,
  EXPERT_MIX,
  CONNECTION,
  ACTIVITY_MIX,
  OUTCOME_MIX,
  PLG_DIMENSIONS,
  CONDITIONS,
  CANCELLED_FOR_TIME,
  DECISIONS
}
