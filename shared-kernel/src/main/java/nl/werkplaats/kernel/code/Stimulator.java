package nl.werkplaats.kernel.code;

/** What helped somebody to learn. */
public enum Stimulator {
  COLLEAGUE_INTERACTION,
  OWN_PRACTICE_CONTENT,
  CONCRETE_INSTRUMENTS,
  THEORY,
  EXPERT_PRESENCE,
  SAFE_ATMOSPHERE,
  OWNERSHIP,
  LEADERSHIP_FACILITATION
}
