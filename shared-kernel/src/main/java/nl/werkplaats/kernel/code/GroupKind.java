package nl.werkplaats.kernel.code;

/** Of what kind of group a collective figure speaks. */
public enum GroupKind {
  TEAM,
  COMMUNITY,
  LOCATION,
  INSTITUTION
}
