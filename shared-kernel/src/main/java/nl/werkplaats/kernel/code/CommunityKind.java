package nl.werkplaats.kernel.code;

/** What kind of lasting group it is. */
public enum CommunityKind {
  PLG,
  DEVELOPMENT_GROUP
}
