package nl.werkplaats.kernel.code;

/** What a condition does to learning together. */
public enum ConditionEffect {
  PROMOTES,
  HINDERS
}
