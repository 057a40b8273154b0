package nl.werkplaats.kernel.code;

/** Whether a facilitator leads the dialogue or helps to. */
public enum FacilitatorKind {
  LEAD,
  CO
}
