package nl.werkplaats.kernel.code;

/** What is said of a group at a half-year moment; never of a person. */
public enum Measure {
  DEMAND_DRIVEN,
  BREADTH,
  CONTINUITY,
  RETURN,
  EXPERT_MIX,
  INTERNAL_EXPERTS,
  CONNECTION_WITHIN_TEAMS,
  CONNECTION_ACROSS_TEAMS,
  ACTIVITY_MIX,
  OUTCOME_MIX,
  PLG_DIMENSIONS,
  GRANTED_HOURS,
  CANCELLED_FOR_TIME,
  DECISIONS
}
