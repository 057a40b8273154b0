package nl.werkplaats.kernel.code;

/** For whom a collective figure is. */
public enum Audience {
  MEMBERS,
  OUTSIDERS
}
