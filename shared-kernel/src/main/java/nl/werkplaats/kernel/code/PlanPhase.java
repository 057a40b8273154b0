package nl.werkplaats.kernel.code;

/** How far an improvement plan is. */
public enum PlanPhase {
  PLAN,
  CARRY_OUT,
  MONITOR,
  ADJUST,
  SECURE
}
