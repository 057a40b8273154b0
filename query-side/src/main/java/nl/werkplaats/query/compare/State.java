package nl.werkplaats.query.compare;

/**
 * How one thing stood at a moment.
 *
 * @param first the position of its first event
 * @param stage the name of the stage in which it was
 * @param over whether it had come to its end
 */
record State(Kind kind, String id, long first, long version, String stage, boolean over) {

  /** What kind of thing it is. */
  enum Kind {
    QUESTION,
    THEME,
    DIALOGUE,
    LOCATION
  }
}
