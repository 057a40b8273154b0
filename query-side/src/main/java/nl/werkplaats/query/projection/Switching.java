package nl.werkplaats.query.projection;

/** Whether readers are to see what was made anew. */
public enum Switching {
  ALWAYS,
  WHEN_EQUAL,
  NEVER;

  boolean after(Difference difference) {
    return switch (this) {
      case ALWAYS -> true;
      case WHEN_EQUAL -> difference.none();
      case NEVER -> false;
    };
  }
}
